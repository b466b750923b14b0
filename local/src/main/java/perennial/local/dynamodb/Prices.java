package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import perennial.local.meter.Units;

/** What operations cost in capacity units. DynamoDB Local's own figures are wrong for transactions. */
final class Prices {
    private static final int WRITE_BLOCK = 1024;
    private static final int READ_BLOCK = 4096;

    private Prices() {}

    /** A read of items that were found, together. */
    static Units read(JsonNode items, boolean consistent) {
        long bytes = 0;
        for (var item : items) {
            bytes += Sizes.item(item);
        }
        return Units.reads(Sizes.blocks(bytes, READ_BLOCK), consistent);
    }

    /** A write that turned one image of an item into another; either may be missing. */
    static Units write(Schema schema, JsonNode before, JsonNode after) {
        var bytes = Math.max(Sizes.item(before), Sizes.item(after));
        var units = Sizes.blocks(bytes, WRITE_BLOCK);
        for (var index : schema.indexes()) {
            units += index(index, before, after);
        }
        return Units.writes(units);
    }

    /** A check of a condition, or a write that was refused, costs what a write of the item as it is would. */
    static Units check(JsonNode item) {
        return Units.writes(Sizes.blocks(Sizes.item(item), WRITE_BLOCK));
    }

    /** An entry that only changes costs one write; one that moves costs two. */
    private static long index(Schema.IndexSchema index, JsonNode before, JsonNode after) {
        var left = index.entry(before);
        var now = index.entry(after);
        if (left.equals(now)) {
            return 0;
        }
        var stays = left.isPresent() && now.isPresent() && index.sameKey(before, after);
        return stays ? Math.max(blocks(left), blocks(now)) : blocks(left) + blocks(now);
    }

    private static long blocks(Optional<JsonNode> entry) {
        return entry.map(known -> Sizes.blocks(Sizes.item(known), WRITE_BLOCK)).orElse(0L);
    }
}
