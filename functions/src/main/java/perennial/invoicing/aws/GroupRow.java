package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.EntityId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;
import perennial.invoicing.Roll;
import perennial.invoicing.Tip;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.LongText;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;

/**
 * A billing group as a row: the document, its version, and, while a bill lies ahead, its place in the due index. The
 * index is sharded so that a month's first day is listed by many readers and moved by many writers.
 */
public final class GroupRow {
    private static final int SHARDS = 16;
    private static final String RECORD = "GROUP";

    /** Beside the row, so that one question brings both. */
    private static final String MEMBER = RECORD + "#MEMBER#";

    /** Of 400 KB that an item may have: what is written whenever a member changes. */
    private static final long MOST_LISTED = 16_000;

    private GroupRow() {}

    /** The text of a roll. */
    private record Listed(List<Member> members, List<Tip> tips) {}

    public static Key key(BillingGroupId group) {
        return Table.INVOICES.key(group.value(), RECORD);
    }

    /** Writes the members and tips of a large group that lists them, invisible until its row is there. */
    public static void writeRoll(Store store, BillingGroup group) {
        if (group.isWhole() && isLarge(group)) {
            roll(group).write(store, rollKeys(group.id(), roll(group).fingerprint()));
        }
    }

    /** Of a large group that lists all its members, the roll must be written first. */
    public static Item write(BillingGroup group) {
        return group.isWhole() ? row(isLarge(group) ? rolled(group) : group) : row(unlisted(group, group.roll()));
    }

    /** The group with all its members; empty when there is none. */
    static Optional<BillingGroup> find(Store store, BillingGroupId id) {
        var rows = store.all(Query.of(Table.INVOICES, id.value()).prefix(RECORD));
        return rows.stream()
                .filter(row -> row.key().sort().equals(RECORD))
                .map(GroupRow::read)
                .findFirst()
                .map(group -> group.isWhole() ? group : unrolled(store, group, rows));
    }

    /** The row a large group has for a member that has changed since its roll; one that has left says no more. */
    public static Item member(BillingGroup group, ContractId contract) {
        return Item.at(memberKey(group.id(), contract))
                .with("groupVersion", group.version())
                .withOptional("document", group.member(contract).map(Json::text));
    }

    static Key memberKey(BillingGroupId group, ContractId contract) {
        return Table.INVOICES.key(group.value(), MEMBER + contract.value());
    }

    /** Whether a member's row says more than the roll does. */
    static boolean isNews(Item memberRow, BillingGroup group) {
        return memberRow.number("groupVersion") > group.roll().asOf();
    }

    static Optional<Member> member(Item memberRow) {
        return memberRow.optionalText("document").map(text -> Json.read(text, Member.class));
    }

    private static BillingGroup unrolled(Store store, BillingGroup group, List<Item> rows) {
        var roll = group.roll();
        var text = LongText.read(store, roll.parts(), rollKeys(group.id(), roll.fingerprint()));
        var listed = Json.read(text, Listed.class);
        var members = new LinkedHashMap<ContractId, Member>();
        listed.members().forEach(member -> members.put(member.contract(), member));
        news(rows, group).forEach(row -> {
            var contract = new ContractId(row.key().sort().substring(MEMBER.length()));
            members.remove(contract);
            member(row).ifPresent(member -> members.put(contract, member));
        });
        return group.listing(List.copyOf(members.values()), listed.tips(), null);
    }

    private static Stream<Item> news(List<Item> rows, BillingGroup group) {
        return rows.stream().filter(row -> row.key().sort().startsWith(MEMBER)).filter(row -> isNews(row, group));
    }

    /** Counted in characters, about. */
    private static boolean isLarge(BillingGroup group) {
        return group.members().size() * 70L + group.tips().size() * 90L > MOST_LISTED;
    }

    private static BillingGroup rolled(BillingGroup group) {
        var text = roll(group);
        return unlisted(group, new Roll(text.fingerprint(), text.parts(), group.version()));
    }

    private static BillingGroup unlisted(BillingGroup group, Roll roll) {
        return group.listing(List.of(), List.of(), roll);
    }

    private static LongText roll(BillingGroup group) {
        return new LongText(Json.text(new Listed(group.members(), group.tips())));
    }

    private static LongFunction<Key> rollKeys(BillingGroupId group, String fingerprint) {
        return part -> Table.INVOICES.key(group.value(), String.format(Locale.ROOT, "ROLL#%s#%03d", fingerprint, part));
    }

    private static Item row(BillingGroup group) {
        var due = Optional.ofNullable(group.nextBillDate());
        return Item.at(key(group.id()))
                .with("version", group.version())
                .with("document", Json.text(group))
                .withOptional("nextBillDate", due.map(LocalDate::toString))
                .withOptional("dueShard", due.map(any -> shard(group)));
    }

    /** The group as its row tells it, which of a large one is not all. */
    static BillingGroup read(Item row) {
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
