package perennial.ingest;

import java.util.List;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.invoicing.BillingGroup;

/**
 * What one version of a contract changes in the book, all of it or nothing.
 *
 * @param head names this version as the newest; stored only while the version before it is
 * @param groups billing groups that gain, keep or lose the contract, each raised by one version
 */
public record Admission(StoredContract version, ContractHead head, List<BillingGroup> groups) {
    public Admission {
        groups = List.copyOf(groups);
    }

    /** Rows that it writes of its groups: a large group has one more for the member. */
    int groupRows() {
        return groups.stream().mapToInt(group -> group.isWhole() ? 1 : 2).sum();
    }
}
