package perennial.local.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import perennial.contract.Contract;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.Member;
import perennial.platform.Json;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/** The engine's own books of one contract, kept as its daily run keeps them. */
final class EngineBooks {
    final List<Invoice> invoices = new ArrayList<>();
    private final Settings settings;
    private Contract contract;
    private boolean isBlocked;
    private BillingGroup group;
    private final Map<String, Long> sums = new TreeMap<>();

    EngineBooks(Settings settings) {
        this.settings = settings;
    }

    /** A version comes in: it is looked at on the same day. */
    void take(Contract changed, LocalDate day) {
        contract = changed;
        group = group == null
                ? founded(day)
                : group.with(List.of(newer(group.members().getFirst())), day);
    }

    private BillingGroup founded(LocalDate day) {
        return new BillingGroup(
                new BillingGroupId("t:1"),
                1,
                contract.entityId(),
                contract.customerId(),
                "USD",
                List.of(new Member(contract.id(), 1, 0)),
                day,
                0,
                List.of(),
                null);
    }

    private static Member newer(Member member) {
        return new Member(member.contract(), member.part(), member.version() + 1, member.billedVersion());
    }

    boolean isDue(LocalDate day) {
        return group.nextBillDate() != null && !group.nextBillDate().isAfter(day);
    }

    /** Drafts, and issues what is drafted. */
    Drafted run(LocalDate day) {
        var drafted = draft(day);
        isBlocked = drafted instanceof Drafted.Blocked;
        switch (drafted) {
            case Drafted.Ready(var draft) -> {
                draft.documents().forEach(this::book);
                group = draft.next();
            }
            case Drafted.NothingDue(var next) -> group = moved(next);
            case Drafted.Settled(var after) -> group = after;
            case Drafted.Blocked blocked -> {}
        }
        return drafted;
    }

    Drafted draft(LocalDate day) {
        return Drafting.draft(snapshot(group, contract, billed()), settings, day);
    }

    /** As a run drafts that reads everything back from where it is stored. */
    Drafted draftStored(LocalDate day) {
        var charges = billed().stream().map(Json::text).map(json -> Json.read(json, BilledCharge.class));
        var stored = snapshot(
                Json.read(Json.text(group), BillingGroup.class),
                Json.read(Json.text(contract), Contract.class),
                charges.toList());
        return Drafting.draft(stored, settings, day);
    }

    private GroupSnapshot snapshot(BillingGroup row, Contract document, List<BilledCharge> billed) {
        var version = new ContractVersion(row.members().getFirst().version(), document);
        var member = new ContractMember(version, Verdict.of(List.of()));
        return new GroupSnapshot(row, List.of(member), billed);
    }

    /** Whether the last run left what it found to a person. */
    boolean isBlocked() {
        return isBlocked;
    }

    /** Net by line, and the total with tax under {@code total}. */
    Map<String, Long> sums() {
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private void book(Invoice invoice) {
        invoices.add(invoice);
        for (var line : invoice.lines()) {
            sums.merge(line.charge().line().value(), line.charge().net().minor(), Long::sum);
        }
        sums.merge("total", invoice.total().minor(), Long::sum);
    }

    private List<BilledCharge> billed() {
        return group.changedMembers().isEmpty()
                ? List.of()
                : invoices.stream().flatMap(BilledCharge::on).toList();
    }

    private BillingGroup moved(LocalDate next) {
        return group.with(group.members(), next);
    }
}
