package perennial.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import perennial.settings.Mapping;

/** CSV with a header line: each further record becomes a document by the mapping of its columns. */
final class CsvRows implements Rows {
    private final RecordLimit limit;
    private final char delimiter;
    private final Optional<Mapping> mapping;
    private final Shape shape;

    CsvRows(TextFile file, Optional<Mapping> mapping, Shape shape) {
        this.limit = new RecordLimit(file.reader());
        this.delimiter =
                mapping.map(Mapping::delimiter).map(given -> given.charAt(0)).orElseGet(file::delimiter);
        this.mapping = mapping;
        this.shape = shape;
    }

    @Override
    public boolean all(Predicate<Row> each) throws IOException, UnreadableFile {
        try (var parser = CSVParser.parse((Reader) limit, format())) {
            try {
                return read(parser, parser.iterator(), each);
            } catch (UncheckedIOException broken) {
                throw broken(parser.getCurrentLineNumber(), broken.getCause());
            }
        }
    }

    private boolean read(CSVParser parser, Iterator<CSVRecord> records, Predicate<Row> each) throws UnreadableFile {
        var plan = MappingPlan.of(mapping, records.next().toList(), shape);
        if (!records.hasNext()) {
            throw UnreadableFile.at(2, "NO_ROWS", null, "the file has a header and no rows", "export it again");
        }
        while (records.hasNext()) {
            var cells = records.next().toList();
            limit.recordEnded();
            if (!each.test(plan.row(parser.getCurrentLineNumber() - lineBreaks(cells), cells))) {
                return false;
            }
        }
        return true;
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }

    /** Line breaks within quotes: the parser names the line on which a record ends. */
    private static long lineBreaks(List<String> cells) {
        return cells.stream()
                .mapToLong(cell -> cell.lines().count())
                .map(lines -> Math.max(lines - 1, 0))
                .sum();
    }

    private static UnreadableFile broken(long line, IOException broken) {
        return UnreadableFile.at(
                line,
                "BAD_CSV",
                null,
                broken.getMessage(),
                "close the quotation mark; records before it were read, this and later ones were not");
    }
}
