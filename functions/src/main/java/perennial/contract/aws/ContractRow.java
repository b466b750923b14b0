package perennial.contract.aws;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.ContractHead.Past;
import perennial.contract.ContractHead.Share;
import perennial.contract.Parting;
import perennial.contract.StoredContract;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.LongText;
import perennial.platform.Store;
import perennial.platform.Table;

/** A contract as rows: a small head that says where it stands, and each version, which is never written again. */
public final class ContractRow {
    /** The import's result files name all. */
    private static final int MOST_FINDINGS = 100;

    private ContractRow() {}

    public static Key headKey(ContractId id) {
        return Table.CONTRACTS.key(id.value(), "HEAD");
    }

    public static Key versionKey(ContractId id, long number) {
        return Table.CONTRACTS.key(id.value(), String.format(Locale.ROOT, "V#%010d", number));
    }

    /** The head also carries what people list contracts by: customer, entity, number and verdict. */
    public static Item head(ContractHead head, Contract contract) {
        return Item.at(headKey(head.id()))
                .with("version", head.version())
                .with("sourceVersion", head.sourceVersion())
                .with("contentHash", head.contentHash())
                .with("groupId", head.group().value())
                .with("customerId", contract.customerId().value())
                .with("entityId", contract.entityId().value())
                .withOptional("contractNumber", Optional.ofNullable(contract.contractNumber()))
                .withOptional("shares", document(head.shares().size() > 1, head.shares()))
                .withOptional("past", document(!head.past().isEmpty(), head.past()))
                .with("status", head.status().name())
                .with("verdict", Json.text(head.verdict().first(MOST_FINDINGS)));
    }

    /** Most contracts are undivided and have never moved; their heads stay as small as can be. */
    private static Optional<String> document(boolean isNeeded, Object value) {
        return isNeeded ? Optional.of(Json.text(value)) : Optional.empty();
    }

    public static ContractHead readHead(Item row) {
        return new ContractHead(
                new ContractId(row.key().partition()),
                row.version(),
                row.number("sourceVersion"),
                row.text("contentHash"),
                shares(row),
                list(row, "past", Past.class).orElse(List.of()),
                Contract.Status.valueOf(row.text("status")),
                Json.read(row.text("verdict"), Verdict.class));
    }

    private static List<Share> shares(Item row) {
        return list(row, "shares", Share.class)
                .orElseGet(() -> List.of(new Share(Parting.REST, new BillingGroupId(row.text("groupId")))));
    }

    private static <T> Optional<List<T>> list(Item row, String name, Class<T> type) {
        return row.optionalText(name).map(text -> Json.readList(text.getBytes(StandardCharsets.UTF_8), type));
    }

    /** Writes a long document, invisible until its version is there; nothing for others. */
    public static void writeContent(Store store, StoredContract stored) {
        var text = new LongText(Json.text(stored.contract()));
        if (LongText.isLong(text.text())) {
            text.write(store, keys(stored.contract().id(), stored.number(), text.fingerprint()));
        }
    }

    public static Item version(StoredContract stored) {
        var text = new LongText(Json.text(stored.contract()));
        var row = Item.at(versionKey(stored.contract().id(), stored.number()))
                .with("received", stored.received().toString());
        return LongText.isLong(text.text())
                ? row.with("fingerprint", text.fingerprint()).with("parts", text.parts())
                : row.with("content", text.text());
    }

    static StoredContract readVersion(Store store, long number, Item row) {
        var content = row.has("parts") ? content(store, number, row) : row.text("content");
        return new StoredContract(number, LocalDate.parse(row.text("received")), Json.read(content, Contract.class));
    }

    private static String content(Store store, long number, Item row) {
        var id = new ContractId(row.key().partition());
        return LongText.read(store, row.number("parts"), keys(id, number, row.text("fingerprint")));
    }

    private static LongFunction<Key> keys(ContractId id, long number, String fingerprint) {
        var start = versionKey(id, number).sort() + "#" + fingerprint;
        return part -> Table.CONTRACTS.key(id.value(), String.format(Locale.ROOT, "%s#%03d", start, part));
    }
}
