package perennial.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the rows of a foreign file become canonical contract documents. A value is read as what its place in the
 * document is: a date, a decimal, a whole number, a truth value or text.
 *
 * @param source name of the source system; becomes {@code /source/system}
 * @param encoding name of the file's character set; null means that it is found out
 * @param delimiter column separator; null means that it is found out
 * @param dateFormat pattern of the file's dates, such as MM/dd/yyyy; null means ISO 8601 only
 * @param decimalComma whether decimals are written with a comma
 * @param fields where each value comes from
 * @param defaults canonical paths (JSON pointers) with the value they have when nothing else sets them, in
 *     the order of the document, so that the same document always has the same fingerprint
 */
public record Mapping(
        String source,
        String encoding,
        String delimiter,
        String dateFormat,
        Boolean decimalComma,
        List<Field> fields,
        Map<String, Object> defaults)
        implements Setting {

    /**
     * One value of the canonical document: a translated cell or a filled-in template.
     *
     * @param column header of the source column; null for a template
     * @param path JSON pointer into the canonical document, such as /customer/legalName
     * @param values translates the source's words, to null for "leave it unset"; a word that is not listed is refused
     * @param transform null means as it is, without blanks at its ends
     * @param template text with {column} placeholders, such as {Id}@example.com
     * @param required whether an empty cell is refused
     */
    public record Field(
            String column,
            String path,
            Map<String, Object> values,
            Transform transform,
            String template,
            boolean required) {}

    /** What is done to a value before it is read. */
    public enum Transform {
        /** Upper case. */
        UPPER,
        /** Lower case. */
        LOWER,
        /** Major units with decimals become whole minor units of a currency with two decimals: 49.95 is 4995. */
        MINOR_UNITS,
        /** Everything but digits and a leading plus is left out, as phone numbers need. */
        PHONE
    }

    public Mapping {
        fields = fields == null ? List.of() : List.copyOf(fields);
        defaults = defaults == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    @Override
    public String name() {
        return source;
    }
}
