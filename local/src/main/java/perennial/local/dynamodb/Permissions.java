package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import perennial.local.template.Arns;
import perennial.local.wire.Access;

/** What a request to the database must be allowed, with the leading keys that policies may ask for. */
final class Permissions {
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";
    private static final Pattern EQUALITY = Pattern.compile("([#\\w.]+)\\s*=\\s*(:\\w+)");

    private final Map<String, Schema> schemas;

    Permissions(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    List<Access> needed(Request request) {
        return request.isCollection()
                ? List.of(collection(request))
                : request.actions().stream().map(this::action).toList();
    }

    private Access action(Request.Action action) {
        var schema = Optional.ofNullable(schemas.get(action.table()));
        var leading = schema.flatMap(known -> scalar(action.item().path(known.partition())));
        return access(action.name(), arn(action.table()), leading);
    }

    private Access collection(Request request) {
        var index = request.body().path("IndexName").asText("");
        var arn = arn(request.table()) + (index.isEmpty() ? "" : "/index/" + index);
        var schema = Optional.ofNullable(schemas.get(request.table()));
        var partition = schema.flatMap(known -> index.isEmpty()
                ? Optional.of(known.partition())
                : known.index(index).map(Schema.IndexSchema::partition));
        return access(request.operation(), arn, partition.flatMap(name -> condition(request.body(), name)));
    }

    private String arn(String table) {
        return Arns.arn("dynamodb", "table/" + table);
    }

    /** The value that the key condition asks of the partition key. */
    private static Optional<String> condition(JsonNode query, String partition) {
        return EQUALITY.matcher(query.path("KeyConditionExpression").asText())
                .results()
                .filter(equality -> name(query, equality.group(1)).equals(partition))
                .findFirst()
                .flatMap(equality ->
                        scalar(query.path("ExpressionAttributeValues").path(equality.group(2))));
    }

    private static String name(JsonNode query, String written) {
        return query.path("ExpressionAttributeNames").path(written).asText(written);
    }

    private static Optional<String> scalar(JsonNode typed) {
        return typed.isObject() && !typed.isEmpty()
                ? Optional.of(typed.iterator().next().asText())
                : Optional.empty();
    }

    private static Access access(String action, String arn, Optional<String> leading) {
        var context = leading.map(key -> Map.of(LEADING_KEYS, key)).orElse(Map.of());
        return new Access("dynamodb:" + action, arn, context);
    }
}
