package perennial.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Where periods begin and end. Boundary k is always counted from the origin and only then clamped to the length of its
 * month, so a short month cannot drag later ones: anchor 31 gives 28 February and 31 March again. Periods tile: the end
 * of one is the start of the next. Boundaries lie before the origin too, at negative k.
 */
public sealed interface BillingCalendar {
    /** The first day of period {@code k}. */
    LocalDate boundary(long k);

    /** The number of the period that contains the day. */
    long indexOf(LocalDate day);

    /** The day itself where a period starts on it, or else the start of the next one. */
    default LocalDate startOnOrAfter(LocalDate day) {
        long index = indexOf(day);
        return boundary(index).equals(day) ? day : boundary(index + 1);
    }

    default Period period(long k) {
        return new Period(boundary(k), boundary(k + 1));
    }

    /** Every {@code days} days from the origin on. */
    static BillingCalendar everyDays(int days, LocalDate origin) {
        return new Days(origin, days);
    }

    /** Every {@code weeks} weeks on a weekday, from the first one on or after {@code start}. */
    static BillingCalendar everyWeeks(int weeks, DayOfWeek weekday, LocalDate start) {
        return new Days(start.with(TemporalAdjusters.nextOrSame(weekday)), Math.multiplyExact(7, weeks));
    }

    /** Every {@code months} months on a day of the month, from the first such day on or after {@code start}. */
    static BillingCalendar everyMonths(int months, int day, LocalDate start) {
        var sameMonth = new Months(YearMonth.from(start), months, day);
        return sameMonth.boundary(0).isBefore(start)
                ? new Months(YearMonth.from(start).plusMonths(1), months, day)
                : sameMonth;
    }

    /** Every {@code months} months on a day of the month, counted so that one boundary of each cycle is in {@code month}. */
    static BillingCalendar everyMonthsFrom(YearMonth month, int months, int day) {
        return new Months(month, months, day);
    }

    /** A cycle of months; {@code day} is the intended one, 1 to 31, and never replaced by a clamped one. */
    record Months(YearMonth origin, int months, int day) implements BillingCalendar {
        public Months {
            requireWithin("months of a cycle", months, 1, 1200);
            requireWithin("anchor day", day, 1, 31);
        }

        @Override
        public LocalDate boundary(long k) {
            var month = origin.plusMonths(Math.multiplyExact(k, months));
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }

        @Override
        public long indexOf(LocalDate day) {
            long index = Math.floorDiv(ChronoUnit.MONTHS.between(origin, YearMonth.from(day)), months);
            return boundary(index).isAfter(day) ? index - 1 : index;
        }

        /** The months that a cycle of several months consists of. */
        public Months monthly() {
            return new Months(origin, 1, day);
        }
    }

    /** A cycle of days, which no month clamps. */
    record Days(LocalDate origin, int days) implements BillingCalendar {
        public Days {
            requireWithin("days of a cycle", days, 1, 36_600);
        }

        @Override
        public LocalDate boundary(long k) {
            return origin.plusDays(Math.multiplyExact(k, days));
        }

        @Override
        public long indexOf(LocalDate day) {
            return Math.floorDiv(ChronoUnit.DAYS.between(origin, day), days);
        }
    }

    private static void requireWithin(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
        }
    }
}
