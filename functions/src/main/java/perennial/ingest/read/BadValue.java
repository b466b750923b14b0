package perennial.ingest.read;

import java.util.regex.Pattern;
import perennial.contract.Finding;
import perennial.contract.Severity;

/** Values that cannot be read as what their place demands. */
final class BadValue {
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,2}([/.\\-])\\d{1,2}\\1(\\d{2}|\\d{4})");

    private BadValue() {}

    static Finding date(String field, String value) {
        if (value != null && AMBIGUOUS.matcher(value.strip()).matches()) {
            return of(
                    "BAD_DATE",
                    field,
                    value,
                    "day and month cannot be told apart",
                    "name dateFormat in the mapping, such as MM/dd/yyyy or dd/MM/yyyy, or write 2026-04-03");
        }
        return of("BAD_DATE", field, value, "is not a date of the calendar", "write an existing day as 2026-04-03");
    }

    static Finding formattedDate(String field, String value, String format) {
        return of(
                "BAD_DATE",
                field,
                value,
                "is not an existing day written as " + format,
                "correct the date, or dateFormat in the mapping");
    }

    static Finding decimal(String field, String value) {
        return of(
                "BAD_DECIMAL",
                field,
                value,
                "is not a plain decimal number",
                "write digits and one point, as 1234.56, with at most 12 decimals and no thousands separators;"
                        + " set decimalComma in the mapping when the file writes commas");
    }

    static Finding wholeNumber(String field, String value) {
        return of("SCHEMA_INVALID", field, value, "is not a whole number", "write digits only");
    }

    static Finding flag(String field, String value) {
        return of("SCHEMA_INVALID", field, value, "is neither true nor false", "write true or false");
    }

    static Finding empty(String field, String column) {
        return of(
                "VALUE_MISSING", field, null, "column " + column + " is empty", "fill it in; the mapping requires it");
    }

    static Finding of(String code, String field, String value, String message, String remedy) {
        return new Finding(code, Severity.REJECT, field, value, message, remedy);
    }
}
