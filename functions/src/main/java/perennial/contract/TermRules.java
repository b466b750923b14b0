package perennial.contract;

import static perennial.contract.Severity.HOLD;
import static perennial.contract.Severity.REJECT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** From when to when the contract runs. */
final class TermRules {
    private static final int CATCH_UP_WITHOUT_ENTITY = 3;

    private static final List<Rule<Examined>> RULES = List.of(
            new Rule<>(
                    "TERM_MISSING",
                    HOLD,
                    "/term/startDate",
                    "the contract has no start date",
                    "give its first day of service",
                    examined -> !examined.hasTerm()),
            new Rule<>(
                    "TERM_REVERSED",
                    REJECT,
                    "/term/endDate",
                    "the contract ends before it starts",
                    "correct its dates; the end date is the last day of service",
                    TermRules::isReversed,
                    examined -> examined.contract().term().endDate()),
            new Rule<>(
                    "TERM_EXPIRED_ACTIVE",
                    HOLD,
                    "/term/endDate",
                    "the contract is active although its term is over",
                    "set its status to ENDED, or send the renewed term",
                    TermRules::isExpiredButActive,
                    examined -> examined.contract().term().endDate()),
            new Rule<>(
                    "CANCELLATION_REASON_MISSING",
                    HOLD,
                    "/term/cancellation/reason",
                    "the contract is cancelled and nobody says why",
                    "give the reason, by a code of your own",
                    TermRules::isCancelledWithoutReason),
            new Rule<>(
                    "START_IN_FAR_PAST",
                    HOLD,
                    "/billing/billedThrough",
                    "more past periods are unbilled than are billed without a person's word",
                    "set billedThrough to the first day that was never billed, or raise the entity's catchUpPeriods",
                    TermRules::startsInFarPast,
                    TermRules::unbilledFrom));

    private TermRules() {}

    static Stream<Finding> check(Examined examined) {
        return Rule.check(RULES, examined, "");
    }

    private static LocalDate end(Examined examined) {
        return examined.contract().term() == null
                ? null
                : examined.contract().term().endDate();
    }

    private static boolean isReversed(Examined examined) {
        return examined.hasTerm()
                && end(examined) != null
                && end(examined).isBefore(examined.contract().term().startDate());
    }

    private static boolean isExpiredButActive(Examined examined) {
        return examined.contract().status() == Contract.Status.ACTIVE
                && !isReversed(examined)
                && end(examined) != null
                && !Boolean.TRUE.equals(examined.contract().term().openEnded())
                && end(examined).isBefore(examined.received());
    }

    private static boolean isCancelledWithoutReason(Examined examined) {
        var cancellation = examined.contract().term() == null
                ? null
                : examined.contract().term().cancellation();
        return cancellation != null && cancellation.date() != null && !Examined.isGiven(cancellation.reason());
    }

    private static boolean startsInFarPast(Examined examined) {
        if (!examined.hasTerm() || !examined.hasCycle() || examined.isOver()) {
            return false;
        }
        int most = examined.entity().map(entity -> entity.catchUpPeriods()).orElse(CATCH_UP_WITHOUT_ENTITY);
        return periodsBefore(examined.received(), examined) > most;
    }

    /** Whole periods between the first unbilled day and the day the contract came in. */
    private static long periodsBefore(LocalDate received, Examined examined) {
        var cycle = examined.contract().billing().cycle();
        var unit = switch (cycle.unit()) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH, QUARTER -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
        long perPeriod = cycle.unit() == Billing.Unit.QUARTER ? 3L * cycle.count() : cycle.count();
        return unit.between(unbilledFrom(examined), received) / perPeriod;
    }

    private static LocalDate unbilledFrom(Examined examined) {
        var start = examined.contract().term().startDate();
        var billed = examined.contract().billing().billedThrough();
        return billed == null || billed.isBefore(start) ? start : billed;
    }
}
