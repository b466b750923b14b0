package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perennial.local.template.Table;

/** A table's keys and indexes, as far as permissions and prices depend on them. */
record Schema(String name, String arn, List<String> keys, List<IndexSchema> indexes) {
    static Schema of(Table table) {
        var definition = table.definition();
        var keys = keys(definition);
        var indexes = new ArrayList<IndexSchema>();
        definition.path("GlobalSecondaryIndexes").forEach(index -> indexes.add(IndexSchema.of(index, keys)));
        definition.path("LocalSecondaryIndexes").forEach(index -> indexes.add(IndexSchema.of(index, keys)));
        return new Schema(table.name(), table.arn(), keys, indexes);
    }

    /** The partition key's attribute. */
    String partition() {
        return keys.getFirst();
    }

    Optional<IndexSchema> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    ObjectNode key(JsonNode item) {
        var key = JsonNodeFactory.instance.objectNode();
        keys.forEach(attribute -> key.set(attribute, item.path(attribute)));
        return key;
    }

    /** Attribute names, partition key first. */
    private static List<String> keys(JsonNode definition) {
        var names = new ArrayList<String>();
        definition.path("KeySchema").forEach(element -> {
            var at = element.path("KeyType").asText().equals("HASH") ? 0 : names.size();
            names.add(at, element.path("AttributeName").asText());
        });
        return List.copyOf(names);
    }

    /**
     * An index.
     *
     * @param projected the attributes in its entries; empty for all
     */
    record IndexSchema(String name, List<String> keys, Optional<Set<String>> projected) {
        static IndexSchema of(JsonNode index, List<String> tableKeys) {
            var own = Schema.keys(index);
            var projected = new LinkedHashSet<>(own);
            projected.addAll(tableKeys);
            var projection = index.path("Projection");
            projection.path("NonKeyAttributes").forEach(attribute -> projected.add(attribute.asText()));
            var all = projection.path("ProjectionType").asText().equals("ALL");
            return new IndexSchema(
                    index.path("IndexName").asText(), own, all ? Optional.empty() : Optional.of(projected));
        }

        String partition() {
            return keys.getFirst();
        }

        boolean sameKey(JsonNode one, JsonNode other) {
            return keys.stream().allMatch(key -> one.path(key).equals(other.path(key)));
        }

        /** The entry for an item; empty when the item lacks a key, so that the index has none. */
        Optional<JsonNode> entry(JsonNode item) {
            if (!keys.stream().allMatch(item::has)) {
                return Optional.empty();
            }
            return Optional.of(projected
                    .<JsonNode>map(names -> ((ObjectNode) item).deepCopy().retain(names))
                    .orElse(item));
        }
    }
}
