package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Completeness;
import perennial.contract.Contract;
import perennial.contract.Contracts;
import perennial.contract.MeterEvents;
import perennial.contract.ServiceLine;
import perennial.contract.StoredContract;
import perennial.contract.Usage;
import perennial.contract.UsageEvent;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.id.LineId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.Member;
import perennial.invoicing.run.Snapshots;
import perennial.platform.SideBySide;
import perennial.pricing.BillingSettings;
import perennial.pricing.ContractVersion;
import perennial.pricing.UsageNeeds;
import perennial.settings.Settings;

/** Reads a group's contracts and, only where one has changed since it was billed, the invoices that charge it; balances only for late fees. */
public final class StoredSnapshots implements Snapshots {
    private final Contracts contracts;
    private final MeterEvents meters;
    private final StoredInvoices invoices;

    public StoredSnapshots(Contracts contracts, MeterEvents meters, StoredInvoices invoices) {
        this.contracts = contracts;
        this.meters = meters;
        this.invoices = invoices;
    }

    @Override
    public GroupSnapshot of(BillingGroup group, Settings settings, LocalDate businessDate) {
        var members = SideBySide.ask(
                group.members(), member -> member(new Reading(group, member, version(member), settings, businessDate)));
        var snapshot = new GroupSnapshot(group, members, group.changedMembers().isEmpty() ? List.of() : billed(group));
        return members.stream().anyMatch(ContractMember::chargesForPayingLate)
                ? snapshot.withOpen(invoices.openOf(group))
                : snapshot;
    }

    private StoredContract version(Member member) {
        return contracts.version(member.contract(), member.version()).orElseThrow(() -> missing(member));
    }

    /** A member of a group while it is read. */
    private record Reading(
            BillingGroup group, Member member, StoredContract stored, Settings settings, LocalDate businessDate) {
        Contract contract() {
            return stored.contract();
        }

        private boolean hasMeter() {
            return contract().services().stream().anyMatch(ServiceLine::hasMeter);
        }

        /** What is billed to a member that has changed is of no help: all of it is compared. */
        Map<LineId, LocalDate> billedThrough() {
            return member.isChanged() || !hasMeter()
                    ? Map.of()
                    : group.tipsOf(contract().id());
        }
    }

    private ContractMember member(Reading reading) {
        var findings = Completeness.findings(
                reading.contract(), reading.settings, reading.stored.received(), reading.businessDate);
        var version = new ContractVersion(reading.stored.number(), reading.contract(), usage(reading));
        return new ContractMember(version, Verdict.of(findings), reading.member.part());
    }

    private Usage usage(Reading reading) {
        var needs = BillingSettings.of(reading.settings, reading.contract())
                .map(known -> UsageNeeds.of(reading.contract(), known, reading.billedThrough()))
                .orElse(Map.of());
        return new Usage(needs.entrySet().stream()
                .flatMap(need -> known(reading, need.getKey(), need.getValue()))
                .toList());
    }

    /**
     * Known before the business date begins and then of a day that matters, so that whoever reads it again later reads the
     * same, even where a correction has moved an event since.
     */
    private Stream<UsageEvent> known(Reading reading, String meterId, LocalDate from) {
        var told = meters.since(reading.contract().id(), meterId, from);
        return Usage.knownOn(reading.businessDate.minusDays(1), told).events().stream()
                .filter(event -> !event.day().isBefore(from));
    }

    /** By this group, and by groups that changed members have come from. */
    private List<BilledCharge> billed(BillingGroup group) {
        var changed = Set.copyOf(group.changedMembers());
        var past = group.members().stream().filter(Member::isChanged).flatMap(this::past);
        return Stream.concat(invoices(group.id(), group.ordinal()), past)
                .distinct()
                .map(this::invoice)
                .sorted(Comparator.comparing(Invoice::issueDate))
                .flatMap(BilledCharge::on)
                .filter(billed -> changed.contains(billed.charge().contract()))
                .toList();
    }

    /** Seen from the version that is billed, so that it is the same whenever it is looked up. */
    private Stream<InvoiceId> past(Member member) {
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

    private static IllegalStateException missing(Member member) {
        return new IllegalStateException("version " + member.version() + " of " + member.contract() + " is missing");
    }
}
