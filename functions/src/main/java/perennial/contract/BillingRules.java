package perennial.contract;

import static perennial.contract.Severity.HOLD;
import static perennial.contract.Severity.WARN;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the contract is billed, and under which order. */
final class BillingRules {
    private static final List<Rule<Examined>> RULES = List.of(
            new Rule<>(
                    "CYCLE_MISSING",
                    HOLD,
                    "/billing/cycle",
                    "no billing cycle is given",
                    "give unit and count, such as MONTH and 1",
                    examined -> !examined.hasCycle()),
            new Rule<>(
                    "ANCHOR_INVALID",
                    HOLD,
                    "/billing/anchor",
                    "the anchor does not fit the cycle",
                    "give months a day of 1 to 31 (a short month bills on its last day), weeks a weekday, days none",
                    examined -> examined.hasCycle() && !fits(examined.contract().billing()),
                    examined -> shown(examined.contract().billing().anchor())),
            new Rule<>(
                    "SITES_TOO_MANY_TO_DIVIDE",
                    HOLD,
                    "/billing/consolidation",
                    "its sites make more than " + Parting.MOST_PARTS + " invoices, and so many cannot change at once",
                    "divide the contract, or bill it on one invoice (PER_CONTRACT)",
                    examined -> Parting.isTooFine(examined.contract())),
            new Rule<>(
                    "TERMS_MISSING",
                    WARN,
                    "/billing/terms",
                    "no payment terms are given, so the entity's hold",
                    "give the terms, such as NET and 30",
                    BillingRules::hasNoTerms));

    private static final List<Rule<Billing>> REFERENCES = List.of(new Rule<>(
            "PO_REQUIRED_MISSING",
            HOLD,
            "/poNumber",
            "the customer demands a purchase order number and there is none",
            "ask the customer for it",
            billing -> Boolean.TRUE.equals(billing.poRequired()) && !Examined.isGiven(billing.poNumber())));

    private BillingRules() {}

    static Stream<Finding> check(Examined examined) {
        var whole = Rule.check(RULES, examined, "");
        var billing = examined.contract().billing();
        return billing == null
                ? whole
                : Stream.of(whole, Rule.check(REFERENCES, billing, "/billing"), runOut(examined), calendar(examined))
                        .flatMap(findings -> findings);
    }

    private static Stream<Finding> runOut(Examined examined) {
        var rule = new Rule<Billing>(
                "PO_EXPIRED",
                HOLD,
                "/poValidUntil",
                "the purchase order has run out",
                "ask the customer for a new one",
                billing ->
                        billing.poValidUntil() != null && billing.poValidUntil().isBefore(examined.today()),
                Billing::poValidUntil);
        return Rule.check(List.of(rule), examined.contract().billing(), "/billing");
    }

    private static Stream<Finding> calendar(Examined examined) {
        var rule = new Rule<Billing>(
                "CALENDAR_UNKNOWN",
                WARN,
                "/holidayCalendar",
                "no such calendar of holidays is set up",
                "drop a HolidayCalendar document of this name, or leave it out",
                billing -> billing.holidayCalendar() != null
                        && !examined.settings().calendars().containsKey(billing.holidayCalendar()),
                Billing::holidayCalendar);
        return Rule.check(List.of(rule), examined.contract().billing(), "/billing");
    }

    private static boolean hasNoTerms(Examined examined) {
        return examined.contract().billing() == null
                || examined.contract().billing().terms() == null;
    }

    private static String shown(Billing.Anchor anchor) {
        return Stream.of(anchor.kind(), anchor.weekday(), anchor.day(), anchor.month())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** An absent anchor means the contract's start. */
    private static boolean fits(Billing billing) {
        var anchor = billing.anchor();
        if (anchor == null || anchor.kind() == null || anchor.kind() == Billing.Anchor.Kind.START_DATE) {
            return true;
        }
        return switch (billing.cycle().unit()) {
            case DAY -> false;
            case WEEK -> anchor.kind() == Billing.Anchor.Kind.WEEKDAY && anchor.weekday() != null;
            case MONTH, QUARTER, YEAR -> fitsMonths(anchor);
        };
    }

    private static boolean fitsMonths(Billing.Anchor anchor) {
        boolean day = switch (anchor.kind()) {
            case LAST_DAY -> true;
            case DAY_OF_MONTH -> anchor.day() != null && anchor.day() >= 1 && anchor.day() <= 31;
            default -> false;
        };
        return day && (anchor.month() == null || anchor.month() >= 1 && anchor.month() <= 12);
    }
}
