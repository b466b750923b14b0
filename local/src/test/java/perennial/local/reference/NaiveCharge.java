package perennial.local.reference;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the naive engine charges: money in minor units, days half open.
 *
 * @param version the first day of the line's version
 * @param generated the first day on which it is invoiced
 * @param taxes by rate, what is taxed and the tax of it
 */
record NaiveCharge(
        String line,
        LocalDate version,
        LocalDate from,
        LocalDate to,
        LocalDate generated,
        long net,
        Map<String, Taxed> taxes) {

    /** What one rate taxes and takes. */
    record Taxed(long base, long tax) {
        Taxed plus(Taxed other) {
            return new Taxed(base + other.base, tax + other.tax);
        }
    }

    String key() {
        return line + " " + version + " " + from + " " + to;
    }

    long tax() {
        return taxes.values().stream().mapToLong(Taxed::tax).sum();
    }
}
