package perennial.pricing;

import java.time.LocalDate;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Price;

/** What a line costs on every day of its life, as a pure function of the day. */
record PriceOverTime(Rate base) {

    static PriceOverTime of(Price price) {
        return new PriceOverTime(new Rate.PerUnit(price.unitAmount()));
    }

    Rate on(LocalDate day) {
        return base;
    }

    /** The days within a period, but for its first, on which the price is another than the day before, in order. */
    Stream<LocalDate> changes(Period within) {
        return Stream.empty();
    }
}
