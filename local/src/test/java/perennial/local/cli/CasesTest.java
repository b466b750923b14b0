package perennial.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.Json;

/**
 * The table of cases: hand-made contracts with what they show and what they owe by hand, played by {@code preview}. After
 * a new case, {@code -Dperennial.write=true} writes docs/cases.md anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasesTest {
    private static final Path CONTRACTS = Path.of("samples/cases/contracts.jsonl");
    private static final Path TABLE = Path.of("../docs/cases.md");
    private static final String HEAD = """
            # Cases

            Hand-made contracts, one for each model, convention and change, with what they owe worked out by hand and what
            `preview` says. `CasesTest` plays them and compares both. Look at them yourself:

            ```
            ./perennial preview --contracts local/samples/cases/contracts.jsonl --usage local/samples/cases/usage.jsonl --settings local/samples/cases/settings --through 2033-01-31
            ```

            Several rows of one contract are its history: a version holds from the day of its `sourceUpdatedAt`. What meters
            tell counts from the day after its `receivedAt`, or else after its day of use.
            """;

    private final Map<String, JsonNode> cases = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> told = new LinkedHashMap<>();

    @Test
    void every_case_owes_what_was_worked_out_by_hand_and_the_table_shows_it() throws IOException {
        Files.readAllLines(CONTRACTS).forEach(this::addCase);
        preview().lines().map(CasesTest::tree).forEach(this::addTold);
        var table = new StringBuilder(HEAD);
        cases.forEach((id, contract) -> table.append(section(id, contract)));
        if (Boolean.getBoolean("perennial.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals(String.join("\n", byHand()), String.join("\n", byPreview()));
        assertEquals(Files.readString(TABLE), table.toString());
    }

    private static String preview() {
        System.setProperty("perennial.home", "..");
        var out = new StringWriter();
        var err = new StringWriter();
        Perennial.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "preview",
                "--json",
                "--contracts",
                CONTRACTS.toString(),
                "--usage",
                "samples/cases/usage.jsonl",
                "--settings",
                "samples/cases/settings",
                "--through",
                "2033-01-31");
        assertTrue(err.toString().isEmpty(), err::toString);
        return out.toString();
    }

    private void addCase(String row) {
        var contract = tree(row);
        cases.putIfAbsent(contract.at("/source/externalId").asText(), contract);
    }

    /** A shared invoice is told with the first of its contracts. */
    private void addTold(JsonNode line) {
        var id = line.has("contractIds") ? line.at("/contractIds/0") : line.get("contractId");
        told.computeIfAbsent(id.asText().replace("cases:", ""), any -> new ArrayList<>())
                .add(line);
    }

    private List<String> byHand() {
        return cases.keySet().stream()
                .map(id -> id + " " + expected(cases.get(id)))
                .toList();
    }

    private List<String> byPreview() {
        return cases.keySet().stream()
                .map(id -> id + " " + String.join("; ", lines(id, CasesTest::inShort)))
                .toList();
    }

    private List<String> lines(String id, Function<JsonNode, String> text) {
        return told.getOrDefault(id, List.of()).stream().map(text).toList();
    }

    private static String inShort(JsonNode line) {
        return line.has("blocked")
                ? "not billed " + line.at("/blocked/0/code").asText()
                : line.get("issueDate").asText() + " " + total(line);
    }

    private String section(String id, JsonNode contract) {
        var rows = String.join("", lines(id, CasesTest::row));
        return "\n## " + id + ": " + contract.get("name").asText() + "\n\nBy hand: " + expected(contract)
                + (rows.isEmpty() ? "\n" : "\n\n| on | in all | for |\n|---|---|---|\n" + rows);
    }

    private static String row(JsonNode line) {
        return line.has("blocked")
                ? "| | | " + line.at("/blocked/0/message").asText() + " |\n"
                : "| " + line.get("issueDate").asText() + " | " + total(line) + " | " + explanations(line) + " |\n";
    }

    private static String explanations(JsonNode invoice) {
        return String.join(
                "<br>",
                StreamSupport.stream(invoice.get("lines").spliterator(), false)
                        .map(line -> line.get("description").asText() + ": "
                                + line.get("explanation").asText())
                        .toList());
    }

    private static String expected(JsonNode contract) {
        return contract.at("/metadata/expected").asText();
    }

    private static String total(JsonNode invoice) {
        int decimals = Currency.getInstance(invoice.get("currency").asText()).getDefaultFractionDigits();
        return BigDecimal.valueOf(invoice.get("totalMinor").asLong(), decimals).toPlainString();
    }

    private static JsonNode tree(String json) {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }
}
