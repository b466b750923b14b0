package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.id.LineId;
import perennial.invoicing.Drafted.Obstacle;
import perennial.money.Money;
import perennial.pricing.BillingSettings;
import perennial.pricing.Charge;
import perennial.pricing.Horizon;
import perennial.pricing.Priced;
import perennial.pricing.Pricing;
import perennial.pricing.Refusal;
import perennial.pricing.TaxQuestion;
import perennial.pricing.TaxQuotes;
import perennial.settings.Settings;

/**
 * Drafts the invoice of a billing group on a business date: what its contracts desire minus what is billed. Pure: the
 * same snapshot, settings and date give the same draft. A contract that has not changed since its last invoice is priced
 * from where it is billed through; one that has is priced from its start and compared with what is billed.
 */
public final class Drafting {
    /** Most charges of one contract that are taken back without a person's word. */
    private static final int MOST_REVERSALS = 15;

    private final GroupSnapshot snapshot;
    private final Settings settings;
    private final LocalDate businessDate;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private Drafting(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.businessDate = businessDate;
    }

    public static Drafted draft(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        return new Drafting(snapshot, settings, businessDate).draft();
    }

    /** What has to be asked of a tax service before the group can be drafted; nothing when its members need none. */
    public static Set<TaxQuestion> taxQuestions(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        return new Drafting(snapshot.with(TaxQuotes.of(List.of())), settings, businessDate).taxQuestions();
    }

    private Set<TaxQuestion> taxQuestions() {
        return GroupRules.check(snapshot, settings).isEmpty()
                ? snapshot.members().stream()
                        .flatMap(member ->
                                Pricing.taxQuestions(member.version(), settings(member), horizon(member)).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private Drafted draft() {
        obstacles.addAll(GroupRules.check(snapshot, settings));
        var charges = obstacles.isEmpty()
                ? snapshot.members().stream().flatMap(this::charges).toList()
                : List.<MemberCharges>of();
        return obstacles.isEmpty() ? draft(charges) : new Drafted.Blocked(obstacles);
    }

    private Drafted draft(List<MemberCharges> charges) {
        var next = NextGroup.nextBillDate(charges);
        if (charges.stream().allMatch(member -> member.changes().isEmpty())) {
            return new Drafted.NothingDue(next);
        }
        var invoice = new InvoiceComposer(snapshot.group(), settings, businessDate).compose(charges);
        return invoice.total().isNegative() ? credit(charges, next) : ready(charges, invoice);
    }

    private Drafted ready(List<MemberCharges> charges, Invoice invoice) {
        var next = NextGroup.after(snapshot.group(), charges, invoice);
        return new Drafted.Ready(new Draft(invoice, snapshot.group().version(), next));
    }

    /** A credit waits for the next period to be set off against; where none comes, or it is not enough, a person decides. */
    private Drafted credit(List<MemberCharges> charges, LocalDate next) {
        boolean isPeriodDue = charges.stream().anyMatch(member -> member.hasUnbilledPeriod(snapshot));
        return isPeriodDue || next == null
                ? new Drafted.Blocked(charges.stream().flatMap(Drafting::credit).toList())
                : new Drafted.NothingDue(next);
    }

    private Stream<MemberCharges> charges(ContractMember member) {
        var billingSettings = settings(member);
        return switch (Pricing.price(member.version(), billingSettings, horizon(member))) {
            case Priced.Refused refused -> block(member, refused.refusals());
            case Priced.Charges priced -> isUnchanged(member) ? following(member, priced) : compared(member, priced);
        };
    }

    private BillingSettings settings(ContractMember member) {
        return BillingSettings.of(settings, member.contract()).orElseThrow().with(snapshot.quotes());
    }

    private Stream<MemberCharges> block(ContractMember member, List<Refusal> refusals) {
        refusals.forEach(refusal ->
                obstacles.add(new Obstacle(member.id(), refusal.code(), refusal.message(), refusal.field())));
        return Stream.empty();
    }

    private Horizon horizon(ContractMember member) {
        var horizon = isUnchanged(member)
                ? Horizon.following(snapshot.tipsOf(member.id()), businessDate)
                : Horizon.allOver(MemberCharges.ends(billedTo(member)), businessDate);
        return horizon.at(member.sites());
    }

    private Stream<MemberCharges> following(ContractMember member, Priced.Charges priced) {
        Map<LineId, LocalDate> tips = new HashMap<>(snapshot.tipsOf(member.id()));
        tips.putAll(MemberCharges.ends(priced.charges()));
        return Stream.of(
                new MemberCharges(member, new Reconciliation(List.of(), priced.charges()), tips, priced.next()));
    }

    private Stream<MemberCharges> compared(ContractMember member, Priced.Charges priced) {
        var changes = Reconciliation.of(priced.charges(), snapshot.billedTo(member));
        if (changes.reversals().size() > MOST_REVERSALS) {
            obstacles.add(farReachingChange(member, changes.reversals().size()));
        }
        return Stream.of(new MemberCharges(member, changes, MemberCharges.ends(priced.charges()), priced.next()));
    }

    private List<Charge> billedTo(ContractMember member) {
        return snapshot.billedTo(member).stream().map(BilledCharge::charge).toList();
    }

    private boolean isUnchanged(ContractMember member) {
        return snapshot.group().members().stream()
                .filter(known -> known.contract().equals(member.id()))
                .anyMatch(known -> known.billedVersion() == member.version().number());
    }

    private static Obstacle farReachingChange(ContractMember member, int reversals) {
        return materialChange(
                member, "a change takes back " + reversals + " billed charges; confirm it or date it later");
    }

    private static Stream<Obstacle> credit(MemberCharges charges) {
        return charges.changes().charges().map(Charge::total).reduce(Money::plus).stream()
                .filter(Money::isNegative)
                .map(total -> materialChange(
                        charges.member(),
                        "a change of billed periods leaves a credit of " + total.negated()
                                + "; date the change later or credit it by hand"));
    }

    private static Obstacle materialChange(ContractMember member, String message) {
        return new Obstacle(member.id(), "MATERIAL_CHANGE_AFTER_INVOICE", message, "");
    }
}
