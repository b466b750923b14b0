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
import perennial.pricing.BillingSettings;
import perennial.pricing.Charge;
import perennial.pricing.Horizon;
import perennial.pricing.Priced;
import perennial.pricing.Pricing;
import perennial.pricing.Refusal;
import perennial.pricing.TaxQuestion;
import perennial.pricing.TaxQuotes;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.CreditPolicy;
import perennial.settings.Settings;

/**
 * Drafts the invoice of a billing group on a business date: what its contracts desire minus what is billed. Pure: the
 * same snapshot, settings and date give the same draft. A contract that has not changed since its last invoice is priced
 * from where it is billed through; one that has is priced from its start and compared with what is billed.
 */
public final class Drafting {
    private final GroupSnapshot snapshot;
    private final BilledSoFar soFar;
    private final Settings settings;
    private final LocalDate businessDate;
    private final LocalDate through;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private Drafting(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        this(snapshot, settings, businessDate, businessDate);
    }

    private Drafting(GroupSnapshot snapshot, Settings settings, LocalDate businessDate, LocalDate through) {
        this.snapshot = snapshot;
        this.soFar = new BilledSoFar(snapshot);
        this.settings = settings;
        this.businessDate = businessDate;
        this.through = through;
    }

    public static Drafted draft(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        return new Drafting(snapshot, settings, businessDate).draft();
    }

    /** What has to be asked of a tax service before the group can be drafted; nothing when its members need none. */
    public static Set<TaxQuestion> taxQuestions(GroupSnapshot snapshot, Settings settings, LocalDate businessDate) {
        return new Drafting(snapshot.with(TaxQuotes.of(List.of())), settings, businessDate).taxQuestions();
    }

    private Set<TaxQuestion> taxQuestions() {
        return GroupRules.check(snapshot, soFar, settings).isEmpty()
                ? snapshot.members().stream()
                        .flatMap(member ->
                                Pricing.taxQuestions(member.version(), settings(member), horizon(member)).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private Drafted draft() {
        obstacles.addAll(GroupRules.check(snapshot, soFar, settings));
        var charges = obstacles.isEmpty()
                ? snapshot.members().stream().flatMap(this::charges).toList()
                : List.<MemberCharges>of();
        return obstacles.isEmpty() ? inTurn(charges) : new Drafted.Blocked(obstacles);
    }

    /** By one invoice for each date that was missed; what would wait for a later one comes with it after all. */
    private Drafted inTurn(List<MemberCharges> charges) {
        return new CatchingUp(entity(), charges)
                .firstOfSeveral(member -> horizon(member).billedThrough())
                .map(first -> new Drafting(snapshot, settings, businessDate, first).draft())
                .filter(alone -> !(alone instanceof Drafted.NothingDue))
                .orElseGet(() -> draft(charges));
    }

    private Drafted draft(List<MemberCharges> charges) {
        var next = nextBillDate(charges);
        var all = withLateFees(charges, next);
        if (all.stream().allMatch(member -> member.changes().isEmpty())) {
            return new Drafted.NothingDue(lookAgain(next, List.of()));
        }
        var documents = new InvoiceComposer(snapshot.group(), settings, businessDate).compose(all);
        return waits(charges, documents, next) ? new Drafted.NothingDue(next) : decide(all, documents);
    }

    /** They ride along with what is charged anyway, and make an invoice only when no other lies ahead. */
    private List<MemberCharges> withLateFees(List<MemberCharges> charges, LocalDate next) {
        if (next != null && charges.stream().noneMatch(MemberCharges::charges)) {
            return charges;
        }
        var all = new ArrayList<>(charges);
        all.set(0, all.getFirst().plus(lateFees().due()));
        return all;
    }

    private LateFees lateFees() {
        return new LateFees(snapshot, businessDate, entity().rounding());
    }

    /** Null when nothing lies ahead; usage that came in too late for this business date does. */
    private LocalDate nextBillDate(List<MemberCharges> charges) {
        boolean isToldSince = snapshot.group().members().stream().anyMatch(member -> member.isToldSince(businessDate));
        var next = NextGroup.nextBillDate(charges);
        return next == null && isToldSince ? businessDate.plusDays(1) : next;
    }

    private LocalDate lookAgain(LocalDate next, List<Invoice> documents) {
        return next == null ? lateFees().nextDay(documents).orElse(null) : next;
    }

    private Drafted decide(List<MemberCharges> charges, List<Invoice> documents) {
        var rules = new TotalRules(snapshot.group(), snapshot.members(), documents);
        var next = lookAgain(nextBillDate(charges), documents);
        var after = new NextGroup(snapshot.group(), charges, businessDate, next);
        if (rules.isNothing(entity())) {
            return new Drafted.Settled(after.settled(documents.getFirst().currency()));
        }
        requireCap(documents);
        return rules.beyondOrder()
                .<Drafted>map(obstacle -> new Drafted.Blocked(List.of(obstacle)))
                .orElseGet(() ->
                        new Drafted.Ready(new Draft(documents, snapshot.group().version(), after.after(documents))));
    }

    /** What is too little, or taken back and to be set off, waits as long as there is a period to wait for. */
    private boolean waits(List<MemberCharges> charges, List<Invoice> documents, LocalDate next) {
        boolean isTooLittle = new TotalRules(snapshot.group(), snapshot.members(), documents).isBelowMinimum();
        boolean isCredit = documents.getLast().isCreditNote()
                && entity().creditPolicy() == CreditPolicy.NETTING
                && charges.stream().noneMatch(member -> member.hasUnbilledPeriod(soFar));
        return next != null && (isTooLittle || isCredit);
    }

    private LegalEntity entity() {
        return settings.entity(snapshot.group().entity()).orElseThrow();
    }

    private void requireCap(List<Invoice> documents) {
        var credits = documents.stream()
                .flatMap(BilledCharge::on)
                .filter(each -> each.line().isReversal());
        CreditCap.require(Stream.concat(snapshot.billed().stream(), credits));
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
                ? Horizon.following(soFar.tipsOf(member), through)
                : Horizon.allOver(MemberCharges.ends(billedTo(member)), through);
        return horizon.at(member.sites());
    }

    private Stream<MemberCharges> following(ContractMember member, Priced.Charges priced) {
        Map<LineId, LocalDate> tips = new HashMap<>(soFar.tipsOf(member));
        tips.putAll(MemberCharges.ends(priced.charges()));
        return Stream.of(
                new MemberCharges(member, new Reconciliation(List.of(), priced.charges()), tips, priced.next()));
    }

    private Stream<MemberCharges> compared(ContractMember member, Priced.Charges priced) {
        var changes = Reconciliation.of(priced.charges(), soFar.billedTo(member))
                .without(charge -> isSettled(member, charge));
        if (changes.mostReversalsOfALine() > entity().correctionPeriods()) {
            obstacles.add(farReachingChange(member, changes.mostReversalsOfALine()));
        }
        return Stream.of(new MemberCharges(member, changes, MemberCharges.ends(priced.charges()), priced.next()));
    }

    /** A charge of nothing on days that count as billed. */
    private boolean isSettled(ContractMember member, Charge charge) {
        var tip = soFar.tipsOf(member).get(charge.line());
        return tip != null && charge.total().isZero() && !charge.period().end().isAfter(tip);
    }

    private List<Charge> billedTo(ContractMember member) {
        return soFar.billedTo(member).stream().map(BilledCharge::charge).toList();
    }

    private boolean isUnchanged(ContractMember member) {
        return soFar.versionOf(member) == member.version().number() && !soFar.isToldLate(member);
    }

    private static Obstacle farReachingChange(ContractMember member, int periods) {
        var message = "the change takes back " + periods + " billed periods of one line; date it later, or raise the"
                + " entity's correctionPeriods to confirm it";
        return new Obstacle(member.id(), "MATERIAL_CHANGE_AFTER_INVOICE", message, "/services");
    }
}
