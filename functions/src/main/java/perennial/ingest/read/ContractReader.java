package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import perennial.contract.Finding;
import perennial.settings.Mapping;

/**
 * Reads a book of contracts: JSON, JSON Lines or CSV, found out from the file itself. Every record gives one
 * {@link Reading}, in the order of the file; memory does not grow with the file but for 12 bytes a contract, by which
 * duplicates are told.
 */
public final class ContractReader {
    private final ContractDocuments documents = new ContractDocuments();

    /** Reads the whole file. The mapping is for CSV; without one its headers must be canonical paths. */
    public void read(InputStream file, Optional<Mapping> mapping, Consumer<Reading> each) throws IOException {
        readFrom(0, file, mapping, reading -> {
            each.accept(reading);
            return true;
        });
    }

    /**
     * Reads on after a number of records that an earlier reading of the same file has done, while the taker wants more.
     *
     * @return whether the file was read to its end
     */
    public boolean readFrom(long done, InputStream file, Optional<Mapping> mapping, Predicate<Reading> each)
            throws IOException {
        var pass = new Pass(documents, done, each);
        try {
            return rows(file, mapping).all(pass::take);
        } catch (UnreadableFile refused) {
            return pass.refused(refused.reading());
        } catch (RecordLimit.Exceeded endless) {
            return pass.refused(pass.refusal(endless));
        }
    }

    private Rows rows(InputStream file, Optional<Mapping> mapping) throws IOException, UnreadableFile {
        var text = TextFile.open(file, mapping.map(Mapping::encoding));
        return switch (text.format()) {
            case CSV -> new CsvRows(text, mapping, documents.shape());
            case JSON -> new JsonRows(text.reader());
            case JSON_LINES -> new JsonLineRows(text.reader());
        };
    }

    /** One pass over a file: skips what is done, refuses what came before. */
    private static final class Pass {
        private final ContractDocuments documents;
        private final long done;
        private final Predicate<Reading> each;
        private final FirstLines firstLines = new FirstLines();
        private long records;
        private long lastLine;

        Pass(ContractDocuments documents, long done, Predicate<Reading> each) {
            this.documents = documents;
            this.done = done;
            this.each = each;
        }

        boolean take(Row row) {
            records++;
            lastLine = row.line();
            int earlier = row instanceof Row.Document(var line, var content) ? earlierLine(line, content) : 0;
            return records <= done || each.test(reading(row, earlier));
        }

        /** Beyond the refusal there is nothing, so the file is at its end. */
        boolean refused(Reading.Refused refusal) {
            each.test(refusal);
            return true;
        }

        Reading.Refused refusal(IOException endless) {
            return UnreadableFile.at(
                            lastLine + 1,
                            "RECORD_TOO_LONG",
                            null,
                            endless.getMessage(),
                            "look for a quotation mark or bracket that is not closed; later records were not read")
                    .reading();
        }

        private Reading reading(Row row, int earlier) {
            return switch (row) {
                case Row.Broken(var line, var externalId, var findings) ->
                    new Reading.Rejected(line, externalId, findings);
                case Row.Document(var line, var content) when earlier > 0 -> duplicate(line, content, earlier);
                case Row.Document(var line, var content) -> documents.read(line, content);
            };
        }

        private int earlierLine(long line, ObjectNode content) {
            var source = content.path("source");
            var id = source.path("externalId").asText("");
            return id.isEmpty() ? 0 : firstLines.lineOf(source.path("system").asText(), version(id, source), line);
        }

        /** Several versions of one contract may stand in one file, the older ones first. */
        private static String version(String id, JsonNode source) {
            return id + '\u0000' + source.path("sourceVersion").asText("0");
        }

        private static Reading duplicate(long line, ObjectNode content, int earlier) {
            var id = ContractDocuments.externalId(content);
            Finding finding = BadValue.of(
                    "DUPLICATE_IN_FILE",
                    "/source/externalId",
                    id,
                    "the contract came before, on line " + earlier,
                    "keep one of the two, or drop the newer version as a file of its own");
            return new Reading.Rejected(line, id, List.of(finding));
        }
    }
}
