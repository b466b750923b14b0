package perennial.pricing;

import static perennial.pricing.Rule.broken;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Billing;
import perennial.contract.Billing.LateFee;
import perennial.contract.Contract;

/** Terms of a contract as a whole that cannot be priced, because they are broken or because they are not built yet. */
final class ContractRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<Rule<Contract>> PRESENCE = List.of(
            broken(
                    "TERM_MISSING",
                    "the term has no start date; give one",
                    "/term/startDate",
                    ContractRules::hasNoStart),
            broken("CUSTOMER_MISSING", "nobody is billed; name the customer", "/customer", c -> c.customer() == null),
            broken(
                    "CYCLE_MISSING",
                    "no billing cycle is given; give unit and count",
                    "/billing/cycle",
                    ContractRules::hasNoCycle));

    private static final List<Rule<Contract>> RULES = List.of(
            broken(
                    "ANCHOR_INVALID",
                    "the anchor does not fit the cycle; months need a day of 1 to 31, weeks a weekday",
                    "/billing/anchor",
                    contract -> !Anchors.fit(contract.billing())),
            broken(
                    "TERM_REVERSED",
                    "the term ends before it starts; correct its dates",
                    "/term/endDate",
                    ContractRules::endsBeforeItStarts),
            broken(
                    "TERM_END_MISSING",
                    "the contract has ended but says not when; give its last day",
                    "/term/endDate",
                    ContractRules::endedWithoutDate),
            broken(
                    "LATE_FEE_INVALID",
                    "a late fee needs a value above 0, of at most 100 if it is a percentage, and no limits below 0",
                    "/billing/lateFee",
                    ContractRules::hasNoLateFeeValue));

    private ContractRules() {}

    static List<Refusal> check(Contract contract, BillingSettings settings) {
        var missing = Rule.check(PRESENCE, contract, "");
        if (!missing.isEmpty()) {
            return missing;
        }
        return Stream.of(
                        Rule.check(RULES, contract, ""),
                        CycleRules.check(contract.billing()),
                        PauseRules.check(contract),
                        unknownZone(contract),
                        unknownCalendar(contract.billing(), settings))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Refusal> unknownZone(Contract contract) {
        return BillingZone.isUnknown(contract)
                ? List.of(new Refusal(
                        "TIME_ZONE_UNKNOWN",
                        "there is no time zone " + BillingZone.name(contract) + "; give an IANA name",
                        contract.billing().timeZone() == null ? "/customer/timeZone" : "/billing/timeZone"))
                : List.of();
    }

    private static List<Refusal> unknownCalendar(Billing billing, BillingSettings settings) {
        return BusinessDayConvention.isUnknown(billing, settings)
                ? List.of(new Refusal(
                        "CALENDAR_UNKNOWN",
                        "dates cannot move by holiday calendar "
                                + BusinessDayConvention.calendarName(billing, settings)
                                + ", which is not set up; drop a HolidayCalendar document of this name",
                        "/billing/holidayCalendar"))
                : List.of();
    }

    private static boolean hasNoLateFeeValue(Contract contract) {
        var fee = contract.billing().lateFee();
        return fee != null && fee.isCharged() && !(isFeeValue(fee) && isLimit(fee.graceDays()) && isLimit(fee));
    }

    private static boolean isFeeValue(LateFee fee) {
        return fee.value() != null
                && fee.value().signum() > 0
                && (fee.kind() == LateFee.Kind.FLAT || fee.value().compareTo(HUNDRED) <= 0);
    }

    private static boolean isLimit(Integer days) {
        return days == null || days >= 0;
    }

    private static boolean isLimit(LateFee fee) {
        return fee.maxPerYearPercent() == null || fee.maxPerYearPercent().signum() >= 0;
    }

    private static boolean hasNoStart(Contract contract) {
        return contract.term() == null || contract.term().startDate() == null;
    }

    private static boolean hasNoCycle(Contract contract) {
        return contract.billing() == null
                || contract.billing().cycle() == null
                || contract.billing().cycle().unit() == null
                || contract.billing().cycle().count() < 1;
    }

    private static boolean endsBeforeItStarts(Contract contract) {
        var end = contract.term().endDate();
        return end != null && end.isBefore(contract.term().startDate());
    }

    /** Billed by an earlier system up to some day, an ended contract has nothing left; else its last day is missing. */
    private static boolean endedWithoutDate(Contract contract) {
        return Terms.isOver(contract)
                && Terms.lastDay(contract) == null
                && contract.billing().billedThrough() == null;
    }

    private static boolean isPositive(Long minor) {
        return minor != null && minor > 0;
    }
}
