package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingCalendar;
import perennial.contract.Discount;
import perennial.contract.Discount.Kind;

/**
 * Whether a discount holds for a period: counted by the number of the period and not by what has been billed, so that the
 * answer does not depend on when it is asked.
 */
record DiscountDates(BillingCalendar calendar) {

    boolean holds(Discount discount, Slice slice) {
        var day = slice.served().start();
        boolean begun = discount.from() == null || !day.isBefore(discount.from());
        boolean over = discount.to() != null && !day.isBefore(discount.to());
        return begun && !over && isWithinLimit(discount, slice);
    }

    private boolean isWithinLimit(Discount discount, Slice slice) {
        long k = calendar.indexOf(slice.served().start());
        if (discount.kind() == Kind.FREE_PERIODS) {
            long first = calendar.indexOf(calendar.startOnOrAfter(begin(discount, slice)));
            return k >= first && k < first + freePeriods(discount);
        }
        return discount.maxPeriods() == null || k < calendar.indexOf(begin(discount, slice)) + discount.maxPeriods();
    }

    private static LocalDate begin(Discount discount, Slice slice) {
        var lineStart = slice.line().lineStart();
        return discount.from() == null ? lineStart : Span.later(lineStart, discount.from());
    }

    /** Whole periods that are free; a part before the first of them is charged. */
    private static long freePeriods(Discount discount) {
        return discount.value() == null
                ? discount.maxPeriods()
                : discount.value().longValueExact();
    }
}
