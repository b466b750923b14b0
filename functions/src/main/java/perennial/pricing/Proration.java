package perennial.pricing;

import java.time.LocalDate;
import java.util.stream.LongStream;
import perennial.calendar.BillingCalendar;
import perennial.calendar.BillingCalendar.Months;
import perennial.calendar.Period;
import perennial.contract.Billing.ProrationBasis;

/**
 * Which part of a full aligned period some days of service in it are. The denominator is never the clamped first or last
 * period, so a stub costs what its days cost in any other month.
 */
final class Proration {
    private static final int DAYS_OF_A_MONTH = 30;

    private Proration() {}

    static Fraction of(ProrationBasis basis, Period served, Period reference, BillingCalendar calendar) {
        if (served.equals(reference)) {
            return Fraction.WHOLE;
        }
        return switch (basis) {
            case ACTUAL_DAYS -> Fraction.of(served.days(), reference.days());
            case THIRTY_360 ->
                Fraction.of(
                        days360(served),
                        (long) DAYS_OF_A_MONTH * months(calendar).months());
            case WHOLE_MONTHS_PLUS_DAYS -> byMonths(served, months(calendar));
            case NONE -> Fraction.WHOLE;
        };
    }

    /** Every month counts 30 days; counted from date to date, so that parts of a month add up to it. */
    private static long days360(Period served) {
        return position360(served.end()) - position360(served.start());
    }

    private static long position360(LocalDate day) {
        return (day.getYear() * 12L + day.getMonthValue()) * DAYS_OF_A_MONTH
                + Math.min(day.getDayOfMonth(), DAYS_OF_A_MONTH);
    }

    /** Whole months at their share of the price, and days only for a month that is not whole. */
    private static Fraction byMonths(Period served, Months calendar) {
        var monthly = calendar.monthly();
        long last = monthly.indexOf(served.end().minusDays(1));
        var months = LongStream.rangeClosed(monthly.indexOf(served.start()), last)
                .mapToObj(monthly::period)
                .map(month -> Fraction.of(month.intersect(served).orElseThrow().days(), month.days()))
                .reduce(Fraction.NOTHING, Fraction::plus);
        return Fraction.of(months.numerator(), Math.multiplyExact(months.denominator(), calendar.months()));
    }

    private static Months months(BillingCalendar calendar) {
        if (calendar instanceof Months months) {
            return months;
        }
        throw new IllegalArgumentException("a cycle of days has no months to prorate by");
    }
}
