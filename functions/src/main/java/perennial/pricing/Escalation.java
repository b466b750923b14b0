package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.contract.Price.Escalator;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Increase;

/** The increases of an escalator, each by its number. */
record Escalation(Escalator escalator, BillingCalendar calendar, String pointer) {

    /** Those that have landed by a day. */
    Stream<PriceChange> through(LocalDate day) {
        return Stream.iterate(0, number -> number + 1)
                .map(this::increase)
                .takeWhile(increase -> !increase.lands().isAfter(day))
                .map(PriceChange.class::cast);
    }

    /** From the start of the next period, unless it is prorated. */
    static LocalDate landing(LocalDate effective, Escalator escalator, BillingCalendar calendar) {
        return Boolean.TRUE.equals(escalator.prorated()) ? effective : calendar.startOnOrAfter(effective);
    }

    private Increase increase(int number) {
        var effective = escalator.firstOn().plusMonths((long) number * escalator.everyMonths());
        var percent = within(escalator.value());
        boolean ofOriginal = escalator.base() == Escalator.Base.ORIGINAL;
        var text = percent.toPlainString() + " % of the " + (ofOriginal ? "original" : "current") + " price on "
                + effective + ", increase " + (number + 1);
        return new Increase(
                effective,
                landing(effective, escalator, calendar),
                percent,
                ofOriginal,
                new PriceStep(PriceStep.Kind.ESCALATOR, pointer + "/escalator", text, true));
    }

    private BigDecimal within(BigDecimal percent) {
        var atLeast = escalator.floor() == null ? percent : percent.max(escalator.floor());
        return escalator.cap() == null ? atLeast : atLeast.min(escalator.cap());
    }
}
