package perennial.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import perennial.platform.Json;

/** What can be asked about a run that is kept, and that asking changes nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptRunTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    static Path folder;

    @BeforeAll
    void bill_one_contract() throws IOException {
        System.setProperty("perennial.home", "..");
        var contract = Files.readString(Path.of("samples/contracts.jsonl"))
                .lines()
                .filter(line -> line.contains("billedThrough\":\"2027-01-01\""))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("one.jsonl"), contract + "\n");
        bill("data");
    }

    private String bill(String name) {
        var book = folder.resolve("one.jsonl").toString();
        var data = folder.resolve(name).toString();
        assertEquals(
                0,
                ask("run", "--contracts", book, "--from", "2027-01-05", "--to", "2027-01-05", "--data", data),
                err::toString);
        return data;
    }

    @Test
    void every_line_says_where_its_amount_comes_from() {
        assertEquals(0, ask("explain", number(), "--data", data()), err::toString);
        for (var part : new String[] {
            "Line 1", "clause", "/services/0/price, contract version 1", "days", "OWN", "formula", "rounding", "tax"
        }) {
            assertTrue(out.toString().contains(part), () -> part + " in " + out);
        }
    }

    @Test
    void one_line_can_be_asked_for_as_json() {
        assertEquals(0, ask("explain", number(), "--line", "1", "--json", "--data", data()), err::toString);
        var lines = Json.tree(out.toString().getBytes(UTF_8)).path("lines");
        assertEquals(1, lines.size());
        assertEquals(1, lines.at("/0/derivation/contractVersion").asInt());
    }

    @Test
    void an_invoice_or_line_that_is_not_there_is_refused_in_a_sentence() {
        assertEquals(1, ask("explain", "AC-999999", "--data", data()));
        assertTrue(err.toString().contains("no invoice AC-999999 has been issued"), err::toString);
        assertEquals(1, ask("explain", number(), "--line", "99", "--data", data()));
        assertTrue(err.toString().contains("has no line 99"), err::toString);
    }

    @Test
    void a_run_that_was_right_has_nothing_to_reverse_and_one_that_is_not_there_is_refused() {
        assertEquals(0, ask("reverse", "--run", run(), "--rehearse", "--data", data()), err::toString);
        assertTrue(out.toString().contains("Invoices that would be corrected: 0."), out::toString);
        assertEquals(1, ask("reverse", "--run", "nobody/2027-01-05", "--data", data()));
        assertTrue(err.toString().contains("RUN_NOT_CLOSED") || err.toString().contains("ENTITY"), err::toString);
    }

    @Test
    void an_order_for_an_invoice_that_is_not_there_is_refused() throws IOException {
        var order = Files.writeString(
                folder.resolve("order.json"),
                "{\"commandId\":\"desk-1\",\"document\":\"crm:NOBODY/1\",\"kind\":\"VOID\","
                        + "\"reason\":\"wrong\",\"author\":\"desk\"}");
        assertEquals(1, ask("correct", order.toString(), "--data", data()));
        assertTrue((out.toString() + err).contains("crm:NOBODY"), () -> out + " " + err);
        assertEquals(1, ask("correct", "nowhere.json", "--data", data()));
        assertTrue(err.toString().contains("nowhere.json cannot be read"), err::toString);
    }

    @Test
    void a_credit_note_by_hand_is_sent_and_names_the_printed_number_of_its_invoice() throws IOException {
        var credited = bill("credited");
        var order = Files.writeString(
                folder.resolve("credit.json"),
                "{\"commandId\":\"desk-2\",\"document\":\"" + number().replaceAll("1$", "000001")
                        + "\",\"kind\":\"CREDIT\",\"reason\":\"wrong\",\"author\":\"desk\"}");
        assertEquals(0, ask("correct", order.toString(), "--data", credited), () -> out + " " + err);
        assertTrue(out.toString().contains("desk-2: DONE, credit note "), out::toString);
        assertTrue(out.toString().contains(", on its way to the customer"), out::toString);
        var invoice = printed(number(), credited);
        var note = explained(number().replaceAll("1$", "2"), credited);
        assertEquals(invoice, note.at("/lines/0/reversesNumber").asText());
        assertTrue(out.toString().contains("/000001"), out::toString);
        assertEquals(0, ask("explain", note.path("number").asText(), "--data", credited), err::toString);
        assertTrue(out.toString().contains("line 1 of invoice " + invoice), out::toString);
    }

    private String printed(String id, String data) {
        return explained(id, data).path("number").asText();
    }

    private JsonNode explained(String id, String data) {
        assertEquals(0, ask("explain", id, "--json", "--data", data), err::toString);
        return Json.tree(out.toString().getBytes(UTF_8));
    }

    private String run() {
        return entity() + "/2027-01-05";
    }

    @Test
    void a_folder_without_a_run_is_refused_by_name() {
        var empty = folder.resolve("empty").toString();
        assertEquals(1, ask("explain", "AC-1", "--data", empty));
        assertTrue(err.toString().contains(empty + " keeps no run"), err::toString);
    }

    @Test
    void every_issued_invoice_comes_out_the_same_again() {
        assertEquals(0, ask("replay", "--all", "--data", data()), out::toString);
        assertTrue(out.toString().contains("1 invoices come out the same, 0 do not"), out::toString);
        assertEquals(0, ask("replay", number(), "--data", data()), out::toString);
        assertEquals(2, ask("replay", "--data", data()));
    }

    @Test
    void a_rehearsal_tells_what_a_date_would_bill_and_changes_nothing() {
        assertEquals(0, ask("rehearse", "--date", "2027-02-05", "--data", data()), err::toString);
        var told = out.toString();
        assertTrue(told.contains("Hash of this rehearsal: "), told);
        assertEquals(0, ask("rehearse", "--date", "2027-02-05", "--data", data()), err::toString);
        assertEquals(told, out.toString());
        assertEquals(0, ask("rehearse", "--date", "2027-02-05", "--data", data(), "--json"), err::toString);
        var json = Json.tree(out.toString().getBytes(UTF_8));
        assertTrue(told.contains(json.path("hash").asText()), told);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The contract's only invoice, by its id. */
    private String number() {
        try {
            var contract = Json.tree(Files.readAllBytes(folder.resolve("one.jsonl")));
            var source = contract.path("source");
            return source.path("system").asText() + ":"
                    + source.path("externalId").asText() + "/1";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private String entity() {
        try {
            return Json.tree(Files.readAllBytes(folder.resolve("one.jsonl")))
                    .path("entityId")
                    .asText();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private int ask(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Perennial.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
