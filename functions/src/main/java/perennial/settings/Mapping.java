package perennial.settings;

import java.util.List;
import java.util.Map;

/**
 * How the rows of a foreign file become canonical contract documents.
 *
 * @param source name of the source system; becomes {@code /source/system}
 * @param delimiter column separator; null means that it is found out
 * @param dateFormat pattern of the file's dates, such as MM/dd/yyyy; null means ISO 8601 only
 * @param decimalComma whether decimals are written with a comma
 * @param fields where each value comes from
 * @param defaults canonical paths (JSON pointers) with the value they have when nothing else sets them
 */
public record Mapping(
        String source,
        String delimiter,
        String dateFormat,
        Boolean decimalComma,
        List<Field> fields,
        Map<String, Object> defaults) {

    /**
     * One value of the canonical document.
     *
     * @param column header of the source column
     * @param path JSON pointer into the canonical document, such as /customer/legalName
     * @param values translates the source's words; a word that is not listed is refused when this is given
     * @param transform TRIM, UPPER, LOWER, DATE, DECIMAL, MINOR_UNITS, BOOLEAN or TEMPLATE; null means TRIM
     * @param template text with {column} placeholders, for TEMPLATE
     * @param required whether an empty cell is refused
     */
    public record Field(
            String column,
            String path,
            Map<String, Object> values,
            String transform,
            String template,
            boolean required) {}
}
