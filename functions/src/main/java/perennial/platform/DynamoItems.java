package perennial.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as DynamoDB carries them: texts as S, whole numbers as N, truth values as BOOL. */
final class DynamoItems {
    private DynamoItems() {}

    static Map<String, AttributeValue> write(Key key) {
        return Map.of(
                key.table().partitionKey(), AttributeValue.fromS(key.partition()),
                key.table().sortKey(), AttributeValue.fromS(key.sort()));
    }

    static Map<String, AttributeValue> write(Item item) {
        var attributes = new HashMap<>(write(item.key()));
        item.attributes().forEach((name, value) -> attributes.put(name, write(value)));
        return attributes;
    }

    static Item read(Table table, Map<String, AttributeValue> attributes) {
        var key = table.key(
                attributes.get(table.partitionKey()).s(),
                attributes.get(table.sortKey()).s());
        return new Item(
                key,
                attributes.entrySet().stream()
                        .filter(attribute -> !isKey(table, attribute.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                attribute -> read(attribute.getValue()),
                                (a, b) -> b,
                                TreeMap::new)));
    }

    private static boolean isKey(Table table, String attribute) {
        return attribute.equals(table.partitionKey()) || attribute.equals(table.sortKey());
    }

    private static AttributeValue write(Object value) {
        return switch (value) {
            case Long number -> AttributeValue.fromN(Long.toString(number));
            case Boolean flag -> AttributeValue.fromBool(flag);
            default -> AttributeValue.fromS((String) value);
        };
    }

    private static Object read(AttributeValue value) {
        return switch (value.type()) {
            case N -> Long.valueOf(value.n());
            case BOOL -> value.bool();
            default -> value.s();
        };
    }
}
