package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Completeness;
import perennial.contract.Contracts;
import perennial.contract.StoredContract;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
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

/** Reads a group's contracts and, only where one has changed since it was billed, the invoices that charge it. */
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
                .map(member -> member(member, version(member), settings, businessDate))
                .toList();
        return new GroupSnapshot(group, members, group.changedMembers().isEmpty() ? List.of() : billed(group));
    }

    private StoredContract version(BillingGroup.Member member) {
        return contracts.version(member.contract(), member.version()).orElseThrow(() -> missing(member));
    }

    private static ContractMember member(
            BillingGroup.Member member, StoredContract stored, Settings settings, LocalDate businessDate) {
        var findings = Completeness.findings(stored.contract(), settings, stored.received(), businessDate);
        var version = new ContractVersion(stored.number(), stored.contract());
        return new ContractMember(version, Verdict.of(findings), member.part());
    }

    /** By this group, and by groups that changed members have come from. */
    private List<BilledCharge> billed(BillingGroup group) {
        var changed = Set.copyOf(group.changedMembers());
        var past =
                group.members().stream().filter(BillingGroup.Member::isChanged).flatMap(this::past);
        return Stream.concat(invoices(group.id(), group.ordinal()), past)
                .distinct()
                .map(this::invoice)
                .sorted(Comparator.comparing(Invoice::issueDate))
                .flatMap(BilledCharge::on)
                .filter(billed -> changed.contains(billed.charge().contract()))
                .toList();
    }

    /** Seen from the version that is billed, so that it is the same whenever it is looked up. */
    private Stream<InvoiceId> past(BillingGroup.Member member) {
        return contracts.head(member.contract()).stream()
                .flatMap(head -> head.past().stream())
                .filter(past -> past.since() <= member.version())
                .flatMap(past -> invoices(past.group(), past.ordinal()));
    }

    private static Stream<InvoiceId> invoices(BillingGroupId group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(ordinal -> new InvoiceId(group, ordinal));
    }

    private Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> new IllegalStateException("invoice " + id + " is missing"));
    }

    private static IllegalStateException missing(BillingGroup.Member member) {
        return new IllegalStateException("version " + member.version() + " of " + member.contract() + " is missing");
    }
}
