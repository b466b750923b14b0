package perennial.local.template;

/** Names of things in the one account and region there is. */
public final class Arns {
    public static final String ACCOUNT = "000000000000";
    public static final String REGION = "us-east-1";
    public static final String STACK = "perennial";

    private Arns() {}

    /** The ARN of a thing of a service, such as {@code table/Invoices} of {@code dynamodb}. */
    public static String arn(String service, String thing) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + thing;
    }

    public static String queueUrl(String name) {
        return "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name;
    }

    static String role(String name) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + name;
    }
}
