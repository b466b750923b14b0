package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Equipment;
import perennial.contract.ServiceLine;

/** What a line costs on every day of its life, as a pure function of the day. */
record PriceOverTime(Rate base) {

    /** A meter's units come without those that are included. */
    static PriceOverTime of(ServiceLine line) {
        return new PriceOverTime(Rate.of(line.price(), line.hasMeter() ? BigDecimal.ZERO : freeUnits(line.included())));
    }

    static PriceOverTime of(Equipment device) {
        return new PriceOverTime(Rate.of(device.price(), BigDecimal.ZERO));
    }

    private static BigDecimal freeUnits(ServiceLine.Included included) {
        return included == null || included.quantity() == null ? BigDecimal.ZERO : included.quantity();
    }

    Rate on(LocalDate day) {
        return base;
    }

    /** The days within a period, but for its first, on which the price is another than the day before, in order. */
    Stream<LocalDate> changes(Period within) {
        return Stream.empty();
    }
}
