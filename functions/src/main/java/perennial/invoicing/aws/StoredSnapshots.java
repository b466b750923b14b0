package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import perennial.contract.Completeness;
import perennial.contract.Contracts;
import perennial.contract.StoredContract;
import perennial.contract.Verdict;
import perennial.id.InvoiceId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.invoicing.run.Snapshots;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/** Reads a group's contracts and, only where one has changed since it was billed, the group's invoices. */
public final class StoredSnapshots implements Snapshots {
    private final Contracts contracts;
    private final Invoices invoices;

    public StoredSnapshots(Contracts contracts, Invoices invoices) {
        this.contracts = contracts;
        this.invoices = invoices;
    }

    @Override
    public GroupSnapshot of(BillingGroup group, Settings settings, LocalDate businessDate) {
        var members = group.members().stream()
                .map(member -> member(version(member), settings, businessDate))
                .toList();
        return new GroupSnapshot(group, members, group.changedMembers().isEmpty() ? List.of() : billed(group));
    }

    private StoredContract version(BillingGroup.Member member) {
        return contracts.version(member.contract(), member.version()).orElseThrow(() -> missing(member));
    }

    private static ContractMember member(StoredContract stored, Settings settings, LocalDate businessDate) {
        var findings = Completeness.findings(stored.contract(), settings, stored.received(), businessDate);
        return new ContractMember(new ContractVersion(stored.number(), stored.contract()), Verdict.of(findings));
    }

    private List<BilledCharge> billed(BillingGroup group) {
        return IntStream.rangeClosed(1, group.ordinal())
                .mapToObj(ordinal -> invoice(new InvoiceId(group.id(), ordinal)))
                .flatMap(BilledCharge::on)
                .toList();
    }

    private Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> new IllegalStateException("invoice " + id + " is missing"));
    }

    private static IllegalStateException missing(BillingGroup.Member member) {
        return new IllegalStateException("version " + member.version() + " of " + member.contract() + " is missing");
    }
}
