package perennial.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.platform.Json;

/** What preview says for a date is what the run issues on it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreviewIsIssueTest {
    /** By then every contract of the book has had its first invoice, in preview and run alike. */
    private static final String FROM = "2027-01-20";

    private String to = "2027-01-28";

    /** Most contracts of the book are billed a second time on it. */
    private static final String DAY = "2027-02-24";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeAll
    static void tell_where_the_samples_are() {
        System.setProperty("perennial.home", "..");
    }

    @Test
    void every_invoice_of_the_sample_book_is_issued_as_it_was_previewed() throws IOException {
        assertIssuedAsPreviewed("--contracts", someOfTheBook());
    }

    @Test
    void what_meters_tell_late_and_correct_is_issued_as_it_was_previewed() throws IOException {
        to = "2027-03-28";
        var cases = Files.readAllLines(Path.of("samples/cases/contracts.jsonl")).stream()
                .filter(line -> line.contains("\"use-02\"") || line.contains("\"use-03\""))
                .toList();
        assertIssuedAsPreviewed(
                "--contracts",
                Files.write(folder.resolve("metered.jsonl"), cases).toString(),
                "--usage",
                usage("use-02", "use-03"),
                "--settings",
                "samples/cases/settings");
    }

    private String usage(String... contracts) throws IOException {
        var lines = Files.readAllLines(Path.of("samples/cases/usage.jsonl")).stream()
                .filter(line -> Stream.of(contracts).anyMatch(line::contains))
                .toList();
        return Files.write(folder.resolve("usage.jsonl"), lines).toString();
    }

    private void assertIssuedAsPreviewed(String... input) throws IOException {
        ask(input, "preview", "--through", to, "--json");
        var previewed = out.toString()
                .lines()
                .map(line -> Json.tree(line.getBytes(UTF_8)))
                .filter(this::isCompared)
                .map(PreviewIsIssueTest::content)
                .collect(Collectors.toCollection(TreeSet::new));
        var out = folder.resolve("out").toString();
        ask(input, "run", "--from", "2027-01-01", "--to", to, "--out", out);
        assertEquals(String.join("\n", previewed), String.join("\n", issued()));
        assertFalse(previewed.isEmpty());
    }

    @Test
    void every_invoice_of_a_day_is_rehearsed_from_the_file_as_it_is_previewed() throws IOException {
        var book = someOfTheBook();
        ask(new String[] {"preview", "--contracts", book, "--through", DAY, "--json"});
        var previewed = out.toString()
                .lines()
                .map(line -> Json.tree(line.getBytes(UTF_8)))
                .filter(invoice -> invoice.path("issueDate").asText().equals(DAY))
                .map(JsonNode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        ask(new String[] {"rehearse", "--contracts", book, "--date", DAY, "--json"});
        var runs = Json.tree(out.toString().getBytes(UTF_8)).path("runs");
        var rehearsed = StreamSupport.stream(runs.spliterator(), false)
                .flatMap(run -> StreamSupport.stream(run.path("invoices").spliterator(), false))
                .map(JsonNode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", previewed), String.join("\n", rehearsed));
        assertFalse(previewed.isEmpty());
    }

    private String someOfTheBook() throws IOException {
        var lines = Files.readAllLines(Path.of("samples/contracts.jsonl"));
        var some = lines.stream().filter(line -> line.startsWith("{")).limit(60).toList();
        return Files.write(folder.resolve("some.jsonl"), some).toString();
    }

    private Set<String> issued() throws IOException {
        try (var files = Files.walk(folder.resolve("out/invoices"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(PreviewIsIssueTest::read)
                    .filter(this::isCompared)
                    .map(PreviewIsIssueTest::content)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private boolean isCompared(JsonNode invoice) {
        var day = invoice.path("issueDate").asText();
        return day.compareTo(FROM) >= 0 && day.compareTo(to) <= 0;
    }

    /** Without the number, and without what the export adds to what preview tells. */
    private static String content(JsonNode invoice) {
        var content = (ObjectNode) invoice;
        content.remove(List.of("number", "id", "journal"));
        StreamSupport.stream(content.path("lines").spliterator(), false)
                .map(ObjectNode.class::cast)
                .forEach(line -> line.remove(List.of(
                        "position",
                        "contractId",
                        "reverses",
                        "reversesNumber",
                        "reversesLine",
                        "taxes",
                        "derivation")));
        return content.toString();
    }

    private static JsonNode read(Path file) {
        try {
            return Json.tree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void ask(String[] input, String... command) {
        var args = Stream.of(command, input).flatMap(Stream::of).toArray(String[]::new);
        out.getBuffer().setLength(0);
        int exit = Perennial.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
        assertEquals(0, exit, err::toString);
    }
}
