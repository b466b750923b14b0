package perennial.invoicing;

import java.util.Locale;
import perennial.settings.NumberSeries;

/**
 * The number of an issued invoice.
 *
 * @param series name of the series
 * @param year the year in which a yearly series counts; null otherwise
 * @param sequence counted from 1 without a gap
 * @param text as printed, such as AC-2026-000042
 */
public record InvoiceNumber(String series, Integer year, long sequence, String text) {

    public static InvoiceNumber of(NumberSeries series, int year, long sequence) {
        return new InvoiceNumber(
                series.name(), series.yearly() ? year : null, sequence, format(series, year, sequence));
    }

    /** Prefix, the year of a yearly series and a hyphen, and the counter in at least the series' digits. */
    public static String format(NumberSeries series, int year, long sequence) {
        if (sequence < 1) {
            throw new IllegalArgumentException("a number series counts from 1, not " + sequence);
        }
        String counter = String.format(Locale.ROOT, "%0" + series.digits() + "d", sequence);
        String prefix = series.prefix() == null ? "" : series.prefix();
        return prefix + (series.yearly() ? String.format(Locale.ROOT, "%04d-", year) : "") + counter;
    }
}
