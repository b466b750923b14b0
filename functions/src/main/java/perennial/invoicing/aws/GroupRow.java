package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.invoicing.BillingGroup;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;

/**
 * A billing group as a row: the document, its version, and, while a bill lies ahead, its place in the due index. The
 * index is sharded so that a month's first day is listed by many readers and moved by many writers.
 */
public final class GroupRow {
    private static final int SHARDS = 16;
    private static final String RECORD = "GROUP";

    private GroupRow() {}

    public static Key key(BillingGroupId group) {
        return Table.INVOICES.key(group.value(), RECORD);
    }

    public static Item write(BillingGroup group) {
        var due = Optional.ofNullable(group.nextBillDate());
        return Item.at(key(group.id()))
                .with("version", group.version())
                .with("document", Json.text(group))
                .withOptional("nextBillDate", due.map(LocalDate::toString))
                .withOptional("dueShard", due.map(any -> shard(group)));
    }

    public static BillingGroup read(Item row) {
        return Json.read(row.text("document"), BillingGroup.class);
    }

    /** All shards of an entity's groups in the due index. */
    static List<String> shards(EntityId entity) {
        return IntStream.range(0, SHARDS)
                .mapToObj(number -> shard(entity, number))
                .toList();
    }

    private static String shard(BillingGroup group) {
        return shard(group.entity(), Math.floorMod(group.id().value().hashCode(), SHARDS));
    }

    private static String shard(EntityId entity, int number) {
        return String.format(Locale.ROOT, "%s#%02d", entity.value(), number);
    }
}
