package perennial.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.platform.Json;

/** A run that is bound to a rehearsal bills what was rehearsed or nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsedRunTest {
    private static final String CONTRACT = """
            {"schemaVersion":"1.0","source":{"system":"crm","externalId":"C-1","sourceVersion":1},"entityId":"example-security",
             "type":"OTHER","status":"ACTIVE",
             "customer":{"externalId":"A-1","kind":"BUSINESS","legalName":"One Ltd","contacts":[{"role":"BILLING","email":"one@example.com"}],
               "billingAddress":{"line1":"1 Main St","city":"Portland","region":"OR","postalCode":"97201","country":"US"}},
             "term":{"startDate":"2027-01-01","openEnded":true},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":1},"timing":"IN_ADVANCE","terms":{"kind":"NET","netDays":0}},
             "services":[{"lineId":"l1","description":"Monitoring","tax":{"code":"SVC"},"price":{"model":"FLAT","unitAmount":"49.95"}}],
             "payment":{"collection":"INVOICE"},"delivery":{"channels":["EMAIL"],"preferred":"EMAIL"}}
            """.replace("\n", "");
    private static final String DAY = "2027-01-27";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeAll
    static void tell_where_the_samples_are() {
        System.setProperty("perennial.home", "..");
    }

    @Test
    void it_refuses_a_hash_that_is_wrong_or_stale_and_bills_by_the_one_that_holds() throws IOException {
        assertEquals(0, run(CONTRACT, "2027-01-26", "--to", "2027-01-26"), err::toString);
        var stale = rehearsed();
        assertRefused(CONTRACT, "0".repeat(64));
        var dearer =
                CONTRACT.replace("\"sourceVersion\":1", "\"sourceVersion\":2").replace("49.95", "54.95");
        assertRefused(dearer, stale);
        var today = rehearsed();
        assertNotEquals(stale, today);
        assertEquals(0, run(dearer, DAY, "--to", DAY, "--rehearsal", today), err::toString);
        assertEquals(0, ask("explain", "crm:C-1/2", "--data", data()), err::toString);
        assertTrue(out.toString().contains("54.95"), out::toString);
    }

    private void assertRefused(String contract, String hash) throws IOException {
        assertEquals(1, run(contract, DAY, "--to", DAY, "--rehearsal", hash), out::toString);
        assertTrue(err.toString().contains("REHEARSAL_OUTDATED: " + DAY + " comes to "), err::toString);
        assertTrue(err.toString().contains("rehearse it again"), err::toString);
        assertEquals(1, ask("explain", "crm:C-1/2", "--data", data()));
    }

    private String rehearsed() {
        assertEquals(0, ask("rehearse", "--date", DAY, "--data", data(), "--json"), err::toString);
        return Json.tree(out.toString().getBytes(UTF_8)).path("hash").asText();
    }

    private int run(String contract, String from, String... more) throws IOException {
        var book = Files.writeString(folder.resolve("one.jsonl"), contract + "\n");
        var all = new ArrayList<>(List.of("run", "--contracts", book.toString(), "--from", from));
        all.addAll(List.of("--data", data(), "--settings", "samples/cases/settings"));
        all.addAll(List.of(more));
        return ask(all.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int ask(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Perennial.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
