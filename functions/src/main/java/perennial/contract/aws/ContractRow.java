package perennial.contract.aws;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
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
                .with("status", head.status().name())
                .with("verdict", Json.text(head.verdict()));
    }

    public static ContractHead readHead(Item row) {
        return new ContractHead(
                new ContractId(row.key().partition()),
                row.version(),
                row.number("sourceVersion"),
                row.text("contentHash"),
                new BillingGroupId(row.text("groupId")),
                Contract.Status.valueOf(row.text("status")),
                Json.read(row.text("verdict"), Verdict.class));
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
