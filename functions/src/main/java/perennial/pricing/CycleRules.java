package perennial.pricing;

import static perennial.pricing.Rule.broken;

import java.util.List;
import perennial.contract.Billing;
import perennial.contract.Billing.Cycle;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Billing.Unit;
import perennial.contract.ServiceLine;

/** Cycles that have no calendar, and ways of proration that a cycle cannot have. */
final class CycleRules {
    private static final Rule<CycleTerms> PRESENCE = broken(
            "CYCLE_MISSING",
            "the cycle lacks its unit or a count of at least 1; give both",
            "/cycle",
            terms -> terms.cycle.unit() == null || terms.cycle.count() < 1);
    private static final List<Rule<CycleTerms>> RULES = List.of(
            broken(
                    "CYCLE_TOO_LONG",
                    "a period may last at most 100 years; give a smaller count",
                    "/cycle/count",
                    terms -> Anchors.isTooLong(terms.cycle)),
            broken(
                    "BASIS_NOT_FOR_DAYS",
                    "a cycle of days or weeks has no months to prorate by; use ACTUAL_DAYS or NONE",
                    "/prorationBasis",
                    CycleTerms::countsMonthsOfDays));

    private CycleRules() {}

    /** What a cycle and the proration of its periods must agree on. */
    private record CycleTerms(Cycle cycle, ProrationBasis basis) {
        boolean countsMonthsOfDays() {
            return (cycle.unit() == Unit.DAY || cycle.unit() == Unit.WEEK)
                    && (basis == ProrationBasis.THIRTY_360 || basis == ProrationBasis.WHOLE_MONTHS_PLUS_DAYS);
        }
    }

    static List<Refusal> check(Billing billing) {
        return check(new CycleTerms(billing.cycle(), billing.prorationBasis()), "/billing");
    }

    /** A line's own cycle with the contract's proration, or the other way round, must agree too. */
    static List<Refusal> check(ServiceLine line, Billing billing, String pointer) {
        var own = line.billingOverride();
        return own == null || own.cycle() == null && own.prorationBasis() == null
                ? List.of()
                : check(
                        new CycleTerms(
                                own.cycle() == null ? billing.cycle() : own.cycle(),
                                own.prorationBasis() == null ? billing.prorationBasis() : own.prorationBasis()),
                        pointer);
    }

    private static List<Refusal> check(CycleTerms terms, String pointer) {
        var missing = Rule.check(List.of(PRESENCE), terms, pointer);
        return missing.isEmpty() ? Rule.check(RULES, terms, pointer) : missing;
    }
}
