package perennial.contract.aws;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import perennial.platform.Table;

/** A contract as rows: a small head that says where it stands, and each version, which is never written again. */
public final class ContractRow {
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
                .with("verdict", Json.text(head.verdict()));
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

    public static Item version(StoredContract stored) {
        return Item.at(versionKey(stored.contract().id(), stored.number()))
                .with("received", stored.received().toString())
                .with("content", Json.text(stored.contract()));
    }

    public static StoredContract readVersion(long number, Item row) {
        return new StoredContract(
                number, LocalDate.parse(row.text("received")), Json.read(row.text("content"), Contract.class));
    }
}
