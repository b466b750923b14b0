package perennial.platform;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition as DynamoDB reads it; all parts are null where there is none. */
record DynamoCondition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    static DynamoCondition of(Write write) {
        return switch (write.condition()) {
            case Condition.Always() -> new DynamoCondition(null, null, null);
            case Condition.Absent() -> absent(write.key().table());
            case Condition.VersionIs(long version) -> equal("version", AttributeValue.fromN(Long.toString(version)));
            case Condition.TextIs(String attribute, String value) -> equal(attribute, AttributeValue.fromS(value));
        };
    }

    private static DynamoCondition absent(Table table) {
        return new DynamoCondition("attribute_not_exists(#key)", Map.of("#key", table.partitionKey()), null);
    }

    private static DynamoCondition equal(String attribute, AttributeValue value) {
        return new DynamoCondition("#attribute = :value", Map.of("#attribute", attribute), Map.of(":value", value));
    }
}
