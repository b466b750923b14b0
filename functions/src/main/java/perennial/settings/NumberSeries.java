package perennial.settings;

/**
 * How the numbers of a series are written. The series itself is gapless; the format is presentation only.
 *
 * @param yearly whether counting starts again at 1 each year, shown in the number
 * @param digits zero-padded width of the counter, 1 to 9
 */
public record NumberSeries(String name, String prefix, boolean yearly, int digits) implements Setting {

    /** A series beside this one, written alike, that counts by itself. */
    NumberSeries forCreditNotes() {
        return new NumberSeries(name + "-CN", (prefix == null ? "" : prefix) + "CN-", yearly, digits);
    }
}
