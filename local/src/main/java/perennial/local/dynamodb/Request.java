package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;

/** What a call asks of the database: actions on items, or the reading of a collection. */
record Request(String operation, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The parts of a transaction and the permission that each needs. */
    private static final Map<String, String> PARTS = Map.of(
            "Put", "PutItem", "Update", "UpdateItem", "Delete", "DeleteItem", "ConditionCheck", "ConditionCheckItem");

    static Request of(Call call) {
        try {
            return new Request(call.operation(), JSON.readTree(call.body()));
        } catch (IOException malformed) {
            throw new Refusal(400, "SerializationException", "the request is not JSON: " + malformed.getMessage());
        }
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The actions on single items; none for a query or scan. */
    List<Action> actions() {
        return switch (operation) {
            case "GetItem", "PutItem", "UpdateItem", "DeleteItem" -> List.of(new Action(operation, body));
            case "TransactWriteItems" -> parts();
            default -> List.of();
        };
    }

    private List<Action> parts() {
        var actions = new ArrayList<Action>();
        body.path("TransactItems")
                .forEach(item -> item.properties()
                        .forEach(part -> actions.add(new Action(PARTS.get(part.getKey()), part.getValue()))));
        return actions;
    }

    String table() {
        return body.path("TableName").asText();
    }

    boolean isTransaction() {
        return operation.equals("TransactWriteItems");
    }

    boolean isCollection() {
        return operation.equals("Query") || operation.equals("Scan");
    }

    boolean isConsistent() {
        return body.path("ConsistentRead").asBoolean();
    }

    /** One action on one item. */
    record Action(String name, JsonNode body) {
        String table() {
            return body.path("TableName").asText();
        }

        /** The item to put, or the key of the item. */
        JsonNode item() {
            return body.has("Item") ? body.path("Item") : body.path("Key");
        }

        /** Whether it takes effect only where no item is yet, so that none need be looked for beforehand. */
        boolean creates() {
            return body.path("ConditionExpression").asText().startsWith("attribute_not_exists(");
        }

        boolean writes() {
            return !name.equals("GetItem") && !name.equals("ConditionCheckItem");
        }
    }
}
