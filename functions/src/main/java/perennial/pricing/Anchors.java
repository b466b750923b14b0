package perennial.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import perennial.calendar.BillingCalendar;
import perennial.contract.Billing;
import perennial.contract.Billing.Anchor;
import perennial.contract.Billing.Cycle;
import perennial.contract.Billing.Unit;

/** The calendar that a contract's cycle and anchor name. */
final class Anchors {
    private static final int LAST_DAY = 31;
    private static final int LONGEST_MONTHS = 1200;
    private static final int LONGEST_DAYS = 36_600;

    private Anchors() {}

    static BillingCalendar calendar(Billing billing, LocalDate start) {
        return of(billing.cycle(), billing.anchor(), start);
    }

    /** A cycle that the contract's anchor does not fit, as a week's does not fit a year, begins on the start day. */
    static BillingCalendar calendar(Cycle cycle, Anchor contracts, LocalDate start) {
        return of(cycle, fits(contracts, cycle) ? contracts : null, start);
    }

    private static BillingCalendar of(Cycle cycle, Anchor anchor, LocalDate start) {
        return switch (cycle.unit()) {
            case DAY -> BillingCalendar.everyDays(cycle.count(), start);
            case WEEK -> BillingCalendar.everyWeeks(cycle.count(), weekday(anchor, start), start);
            case MONTH, QUARTER, YEAR -> byMonths(months(cycle), anchor, start);
        };
    }

    /** Whether the anchor says where periods of this cycle begin; an absent one means the contract's start. */
    static boolean fit(Billing billing) {
        return fits(billing.anchor(), billing.cycle());
    }

    private static boolean fits(Anchor anchor, Cycle cycle) {
        if (anchor == null || anchor.kind() == null || anchor.kind() == Anchor.Kind.START_DATE) {
            return true;
        }
        return switch (cycle.unit()) {
            case DAY -> false;
            case WEEK -> anchor.kind() == Anchor.Kind.WEEKDAY && anchor.weekday() != null;
            case MONTH, QUARTER, YEAR -> isDayOfMonth(anchor) && isMonth(anchor.month());
        };
    }

    /** No calendar has periods of more than a hundred years. */
    static boolean isTooLong(Cycle cycle) {
        return switch (cycle.unit()) {
            case DAY -> cycle.count() > LONGEST_DAYS;
            case WEEK -> cycle.count() > LONGEST_DAYS / 7;
            case MONTH, QUARTER, YEAR -> cycle.count() > LONGEST_MONTHS / monthsOf(cycle.unit());
        };
    }

    private static boolean isDayOfMonth(Anchor anchor) {
        return switch (anchor.kind()) {
            case LAST_DAY -> true;
            case DAY_OF_MONTH -> anchor.day() != null && anchor.day() >= 1 && anchor.day() <= LAST_DAY;
            default -> false;
        };
    }

    private static boolean isMonth(Integer month) {
        return month == null || month >= 1 && month <= 12;
    }

    private static int months(Cycle cycle) {
        return Math.multiplyExact(monthsOf(cycle.unit()), cycle.count());
    }

    private static int monthsOf(Unit unit) {
        return unit == Unit.YEAR ? 12 : unit == Unit.QUARTER ? 3 : 1;
    }

    private static DayOfWeek weekday(Anchor anchor, LocalDate start) {
        return anchor == null || anchor.weekday() == null ? start.getDayOfWeek() : anchor.weekday();
    }

    private static BillingCalendar byMonths(int months, Anchor anchor, LocalDate start) {
        if (anchor == null || anchor.kind() == null || anchor.kind() == Anchor.Kind.START_DATE) {
            return BillingCalendar.everyMonthsFrom(YearMonth.from(start), months, start.getDayOfMonth());
        }
        int day = anchor.kind() == Anchor.Kind.LAST_DAY ? LAST_DAY : anchor.day();
        return anchor.month() == null
                ? BillingCalendar.everyMonths(months, day, start)
                : inMonth(anchor.month(), months, day, start);
    }

    /** Counted from the first such month in which the anchor day is not before the start. */
    private static BillingCalendar inMonth(int month, int months, int day, LocalDate start) {
        var thisYear = BillingCalendar.everyMonthsFrom(YearMonth.of(start.getYear(), month), months, day);
        return thisYear.boundary(0).isBefore(start)
                ? BillingCalendar.everyMonthsFrom(YearMonth.of(start.getYear() + 1, month), months, day)
                : thisYear;
    }
}
