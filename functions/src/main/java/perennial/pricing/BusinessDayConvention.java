package perennial.pricing;

import java.time.LocalDate;
import java.util.List;
import perennial.calendar.BusinessDays;
import perennial.contract.Billing;
import perennial.contract.Billing.BusinessDayRule;

/** Where a contract's invoice and due dates move that fall on no business day. Days of service never move. */
public record BusinessDayConvention(BusinessDayRule rule, BusinessDays days) {

    /** Holidays are those of the calendar that the contract names, or else its entity; without either, none. */
    public static BusinessDayConvention of(Billing billing, BillingSettings settings) {
        var rule = billing.businessDayRule() == null ? BusinessDayRule.NONE : billing.businessDayRule();
        var known = settings.settings().calendars().get(calendarName(billing, settings));
        var holidays = known == null ? List.<LocalDate>of() : known.holidays();
        return new BusinessDayConvention(rule, BusinessDays.without(holidays));
    }

    public LocalDate adjusted(LocalDate day) {
        return switch (rule) {
            case NONE -> day;
            case NEXT -> days.onOrAfter(day);
            case PREVIOUS -> days.onOrBefore(day);
        };
    }

    /** The last day that is moved to the given one or before it. */
    LocalDate lastAdjustedThrough(LocalDate day) {
        return rule == BusinessDayRule.PREVIOUS
                ? days.onOrAfter(day.plusDays(1)).minusDays(1)
                : day;
    }

    /** Dates cannot move by a calendar that is not there. */
    static boolean isUnknown(Billing billing, BillingSettings settings) {
        var name = calendarName(billing, settings);
        return billing.businessDayRule() != null
                && billing.businessDayRule() != BusinessDayRule.NONE
                && name != null
                && !settings.settings().calendars().containsKey(name);
    }

    static String calendarName(Billing billing, BillingSettings settings) {
        return billing.holidayCalendar() == null ? settings.entity().holidayCalendar() : billing.holidayCalendar();
    }
}
