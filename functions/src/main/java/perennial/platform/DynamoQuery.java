package perennial.platform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A query as DynamoDB reads it. */
record DynamoQuery(Query query, String tableName) {
    QueryRequest request() {
        return QueryRequest.builder()
                .tableName(tableName)
                .indexName(query.index().map(Index::indexName).orElse(null))
                .consistentRead(query.index().isEmpty())
                .keyConditionExpression(expression())
                .expressionAttributeNames(names())
                .expressionAttributeValues(values())
                .limit(query.limit())
                .exclusiveStartKey(query.cursor().map(DynamoQuery::start).orElse(null))
                .build();
    }

    /** Where DynamoDB ended, as a text; every key attribute is one. */
    static Query.Cursor cursor(Map<String, AttributeValue> lastKey) {
        return new Query.Cursor(Json.text(lastKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().s()))));
    }

    private static Map<String, AttributeValue> start(Query.Cursor cursor) {
        return Json.tree(cursor.value().getBytes(StandardCharsets.UTF_8)).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> AttributeValue.fromS(part.getValue().asText())));
    }

    private String expression() {
        if (query.from().isPresent() && query.to().isPresent()) {
            return "#partition = :partition AND #sort BETWEEN :from AND :to";
        }
        return "#partition = :partition"
                + query.from().map(any -> " AND #sort >= :from").orElse("")
                + query.to().map(any -> " AND #sort <= :to").orElse("");
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        names.put(
                "#partition",
                query.index().map(Index::partitionKey).orElse(query.table().partitionKey()));
        if (query.from().isPresent() || query.to().isPresent()) {
            names.put(
                    "#sort",
                    query.index().map(Index::sortKey).orElse(query.table().sortKey()));
        }
        return names;
    }

    private Map<String, AttributeValue> values() {
        var values = new HashMap<String, AttributeValue>();
        values.put(":partition", AttributeValue.fromS(query.partition()));
        query.from().ifPresent(from -> values.put(":from", AttributeValue.fromS(from)));
        query.to().ifPresent(to -> values.put(":to", AttributeValue.fromS(to)));
        return values;
    }
}
