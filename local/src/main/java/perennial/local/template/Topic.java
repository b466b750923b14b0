package perennial.local.template;

/** An SNS topic. */
public record Topic(String logicalId, String name, String arn) {}
