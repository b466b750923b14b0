package perennial.local.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The types of resources that are known, each with what {@code Ref} and {@code GetAtt} give for it. */
enum Kind {
    FUNCTION("AWS::Serverless::Function", "FunctionName", Kind::itself, arn("lambda", "function:")),
    MACHINE("AWS::Serverless::StateMachine", "Name", arn("states", "stateMachine:"), arn("states", "stateMachine:")),
    TABLE("AWS::DynamoDB::Table", "TableName", Kind::itself, arn("dynamodb", "table/")),
    QUEUE("AWS::SQS::Queue", "QueueName", Arns::queueUrl, arn("sqs", "")),
    BUCKET("AWS::S3::Bucket", "BucketName", Kind::itself, name -> "arn:aws:s3:::" + name),
    TOPIC("AWS::SNS::Topic", "TopicName", arn("sns", ""), arn("sns", "")),
    RULE("AWS::Events::Rule", "Name", Kind::itself, arn("events", "rule/")),
    ROLE("AWS::IAM::Role", "RoleName", Kind::itself, Arns::role),
    LOG_GROUP(
            "AWS::Logs::LogGroup", "LogGroupName", Kind::itself, name -> Arns.arn("logs", "log-group:" + name + ":*")),
    ALARM("AWS::CloudWatch::Alarm", "AlarmName", Kind::itself, arn("cloudwatch", "alarm:")),
    CONFIGURATION_SET("AWS::SES::ConfigurationSet", "Name", Kind::itself, arn("ses", "configuration-set/")),
    EVENT_DESTINATION("AWS::SES::ConfigurationSetEventDestination"),
    PERMISSION("AWS::Lambda::Permission"),
    QUEUE_POLICY("AWS::SQS::QueuePolicy"),
    BUCKET_POLICY("AWS::S3::BucketPolicy"),
    TOPIC_POLICY("AWS::SNS::TopicPolicy"),
    SUBSCRIPTION("AWS::SNS::Subscription"),
    DASHBOARD("AWS::CloudWatch::Dashboard"),
    EMAIL_IDENTITY("AWS::SES::EmailIdentity");

    private final String type;
    private final String nameProperty;
    private final UnaryOperator<String> reference;
    private final UnaryOperator<String> arn;

    Kind(String type, String nameProperty, UnaryOperator<String> reference, UnaryOperator<String> arn) {
        this.type = type;
        this.nameProperty = nameProperty;
        this.reference = reference;
        this.arn = arn;
    }

    Kind(String type) {
        this(type, "", Kind::itself, Kind::itself);
    }

    static Optional<Kind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** The property that names the thing; empty text where it has none. */
    String nameProperty() {
        return nameProperty;
    }

    /** The name of a thing that is given none; bucket names know no capitals. */
    String defaultName(String logicalId) {
        var name = Arns.STACK + "-" + logicalId;
        return this == BUCKET ? name.toLowerCase(Locale.ROOT) : name;
    }

    String reference(String name) {
        return reference.apply(name);
    }

    String arn(String name) {
        return arn.apply(name);
    }

    Optional<String> attribute(String name, String attribute) {
        return Optional.ofNullable(attributes(name).get(attribute));
    }

    private Map<String, String> attributes(String name) {
        return switch (this) {
            case FUNCTION, TABLE, BUCKET, RULE, ROLE, LOG_GROUP, ALARM -> Map.of("Arn", arn(name));
            case MACHINE -> Map.of("Arn", arn(name), "Name", name);
            case QUEUE -> Map.of("Arn", arn(name), "QueueName", name, "QueueUrl", reference(name));
            case TOPIC -> Map.of("TopicArn", arn(name), "TopicName", name);
            default -> Map.of();
        };
    }

    private static String itself(String name) {
        return name;
    }

    private static UnaryOperator<String> arn(String service, String prefix) {
        return name -> Arns.arn(service, prefix + name);
    }
}
