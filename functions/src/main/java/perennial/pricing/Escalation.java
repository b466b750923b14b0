package perennial.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.contract.Price.Escalator;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Increase;
import perennial.settings.PriceIndex;

/**
 * The increases of an escalator, each by its number.
 *
 * @param index null when the percentage is agreed
 */
record Escalation(Escalator escalator, PriceIndex index, BillingCalendar calendar, String pointer) {
    private static final int DECIMALS_OF_A_PERCENTAGE = 4;

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
        var effective = escalator.effective(number);
        var percent = within(index == null ? escalator.value() : ofIndex(number));
        boolean ofOriginal = escalator.base() == Escalator.Base.ORIGINAL;
        var text = percent.toPlainString() + " % of the " + (ofOriginal ? "original" : "current") + " price on "
                + effective + ", increase " + (number + 1) + (index == null ? "" : told(number));
        return new Increase(
                effective,
                landing(effective, escalator, calendar),
                percent,
                ofOriginal,
                new PriceStep(PriceStep.Kind.ESCALATOR, pointer + "/escalator", text, true));
    }

    /** Against the value that the increase before was measured by; both stay, as what is published stays. */
    private BigDecimal ofIndex(int number) {
        return value(number)
                .multiply(BigDecimal.valueOf(100))
                .divide(value(number - 1), DECIMALS_OF_A_PERCENTAGE, RoundingMode.HALF_UP)
                .subtract(BigDecimal.valueOf(100));
    }

    private BigDecimal value(int number) {
        return index.on(escalator.readFor(number)).orElseThrow();
    }

    private String told(int number) {
        return ", " + index.name() + " from " + value(number - 1).toPlainString() + " to "
                + value(number).toPlainString() + " by " + escalator.readFor(number);
    }

    private BigDecimal within(BigDecimal percent) {
        var atLeast = escalator.floor() == null ? percent : percent.max(escalator.floor());
        return escalator.cap() == null ? atLeast : atLeast.min(escalator.cap());
    }
}
