package perennial.contract;

/**
 * One thing that is wrong or remarkable about a document. Card numbers are masked in here, so that no finding can ever
 * carry one into a log, a file or a page.
 *
 * @param code stable upper-case word, such as PRICE_MISSING
 * @param field JSON pointer into the document; empty for the document as a whole
 * @param value the offending value, at most 80 characters; null when there is none
 * @param message what is wrong, in words
 * @param remedy what to do about it, in words
 */
public record Finding(String code, Severity severity, String field, String value, String message, String remedy) {
    private static final int LONGEST_VALUE = 80;

    public Finding {
        field = CardNumbers.masked(field);
        value = shortened(CardNumbers.masked(value));
        message = CardNumbers.masked(message);
        remedy = CardNumbers.masked(remedy);
    }

    private static String shortened(String value) {
        if (value == null || value.length() <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
