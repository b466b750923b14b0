package perennial.invoicing.run;

import java.time.LocalDate;
import perennial.failure.TerminalFailure;

/**
 * How far a number series has come.
 *
 * @param series entity, name and, in a yearly series, the year
 * @param last number given; 0 before the first
 * @param lastDate invoice date of the last number; null before the first
 */
public record SeriesCounter(String series, long last, LocalDate lastDate) {
    /** The counter after {@code count} more numbers. Dates never run backwards within a series. */
    public SeriesCounter advanced(int count, LocalDate date) {
        if (lastDate != null && date.isBefore(lastDate)) {
            throw new TerminalFailure(
                    "DATE_BEFORE_LAST_NUMBER",
                    series + " has numbers of " + lastDate + "; nothing can be issued for " + date + " any more");
        }
        return new SeriesCounter(series, last + count, date);
    }
}
