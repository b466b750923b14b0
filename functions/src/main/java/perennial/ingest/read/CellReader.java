package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import perennial.contract.Finding;
import perennial.settings.Mapping;

/** Reads the text of a cell as what its place in the document is. */
final class CellReader {
    private final Mapping.Field field;
    private final Shape place;
    private final boolean decimalComma;
    private final String dateFormat;
    private final Optional<DateTimeFormatter> dates;

    CellReader(Mapping.Field field, Mapping mapping, Shape place) throws UnreadableFile {
        this.field = field;
        this.place = place;
        this.decimalComma = Boolean.TRUE.equals(mapping.decimalComma());
        this.dateFormat = mapping.dateFormat();
        this.dates = dateFormat == null ? Optional.empty() : Optional.of(strict(dateFormat));
    }

    /** What came of a cell. */
    sealed interface Result {}

    record Value(JsonNode value) implements Result {}

    record Unreadable(Finding finding) implements Result {}

    /** Reads a text that is not empty. */
    Result read(String text) {
        var transformed = transformed(text);
        if (field.transform() == Mapping.Transform.MINOR_UNITS) {
            return minorUnits(transformed);
        }
        if (place.isDate()) {
            return date(transformed);
        }
        if (place.isDecimal()) {
            return new Value(TextNode.valueOf(point(transformed)));
        }
        return place.isWholeNumber() ? wholeNumber(transformed) : flagOrText(transformed);
    }

    private String transformed(String text) {
        return switch (field.transform()) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case PHONE -> text.replaceAll("(?!^\\+)\\D", "");
            case MINOR_UNITS -> text;
            case null -> text;
        };
    }

    private Result date(String text) {
        if (dates.isEmpty()) {
            return new Value(TextNode.valueOf(text));
        }
        try {
            return new Value(TextNode.valueOf(LocalDate.parse(text, dates.get()).toString()));
        } catch (DateTimeException bad) {
            return new Unreadable(BadValue.formattedDate(field.path(), text, dateFormat));
        }
    }

    private Result minorUnits(String text) {
        try {
            return new Value(LongNode.valueOf(
                    new BigDecimal(point(text)).movePointRight(2).longValueExact()));
        } catch (ArithmeticException | NumberFormatException bad) {
            return new Unreadable(BadValue.decimal(field.path(), text));
        }
    }

    private Result wholeNumber(String text) {
        return text.matches("-?\\d{1,15}")
                ? new Value(LongNode.valueOf(Long.parseLong(text)))
                : new Unreadable(BadValue.wholeNumber(field.path(), text));
    }

    private Result flagOrText(String text) {
        if (!place.isFlag()) {
            return new Value(TextNode.valueOf(text));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> new Value(BooleanNode.TRUE);
            case "false", "no", "0" -> new Value(BooleanNode.FALSE);
            default -> new Unreadable(BadValue.flag(field.path(), text));
        };
    }

    /** With a decimal comma, points and blanks separate thousands; without, nothing does. */
    private String point(String text) {
        return decimalComma ? text.replaceAll("[. \\u00A0]", "").replace(',', '.') : text;
    }

    /** Years are proleptic ("u") so that a strict reading needs no era. */
    private static DateTimeFormatter strict(String format) throws UnreadableFile {
        try {
            return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException bad) {
            throw UnreadableFile.at(
                    1, "DATE_FORMAT_INVALID", format, bad.getMessage(), "write a pattern such as MM/dd/yyyy");
        }
    }
}
