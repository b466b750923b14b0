package perennial.pricing;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;

/**
 * Where the quantity of a metered charge came from: {@code billed = max(used - included - prepaid - carried, least)}, and
 * not below zero.
 *
 * @param unit what is counted, as the contract calls it; may be null
 * @param events how many events were counted
 * @param estimatedFrom how many earlier periods {@code used} is the mean of; 0 when it is no estimate
 * @param carried units left over from the period before
 * @param least units that are billed in any case
 */
public record Metered(
        String meterId,
        String unit,
        Source source,
        BigDecimal used,
        int events,
        int estimatedFrom,
        BigDecimal included,
        BigDecimal prepaid,
        BigDecimal carried,
        BigDecimal least,
        BigDecimal billed) {

    /** By which way the quantity was found. The last two are never billed. */
    public enum Source {
        COUNTED,
        ESTIMATED,
        /** Nothing was told, which counts as nothing used. */
        NOTHING_TOLD,
        MISSING,
        OUT_OF_RANGE
    }

    boolean isBillable() {
        return source != Source.MISSING && source != Source.OUT_OF_RANGE;
    }

    Metered outOfRange() {
        return new Metered(
                meterId,
                unit,
                Source.OUT_OF_RANGE,
                used,
                events,
                estimatedFrom,
                included,
                prepaid,
                carried,
                least,
                ZERO);
    }

    /** The same in words. */
    String text() {
        return "from meter " + meterId + ": " + used.toPlainString() + " " + (unit == null ? "used" : unit) + how()
                + told(included, "included")
                + told(prepaid, "prepaid")
                + told(carried, "carried from the period before")
                + (least.signum() == 0 ? "" : ", at least " + least.toPlainString());
    }

    private String how() {
        return switch (source) {
            case ESTIMATED -> " (estimated, the mean of " + estimatedFrom + " periods before)";
            case NOTHING_TOLD -> " (nothing told)";
            default -> "";
        };
    }

    private static String told(BigDecimal units, String what) {
        return units.signum() == 0 ? "" : ", " + units.toPlainString() + " " + what;
    }
}
