package perennial.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of rates on a kept run: planned, posted, used by an invoice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptRatesTest {
    private static final String CONTRACT = """
            {"source":{"system":"crm","externalId":"C-1"},"entityId":"acme-security","status":"ACTIVE",
             "customer":{"externalId":"A-1","kind":"BUSINESS","legalName":"One Ltd","contacts":[{"role":"BILLING","email":"one@example.com"}],
               "billingAddress":{"line1":"1 Main St","city":"Albany","region":"NY","postalCode":"12207","country":"US"}},
             "term":{"startDate":"2027-01-01","openEnded":true},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":1},"timing":"IN_ADVANCE","terms":{"kind":"NET","netDays":0}},
             "services":[{"lineId":"l1","description":"Monitoring","tax":{"code":"SVC-ALARM"},"price":{"model":"FLAT","unitAmount":"49.95"}}],
             "payment":{"collection":"INVOICE"},"delivery":{"channels":["EMAIL"],"preferred":"EMAIL"}}
            """.replace("\n", "");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void what_is_invoiced_stays_and_the_next_period_rises_until_it_is_undone_or_used() throws IOException {
        System.setProperty("perennial.home", "..");
        assertEquals(0, run("2027-01-04", "2027-01-05"), err::toString);
        var order = order("spring");
        assertEquals(0, ask("rate-change", order, "--data", data()), err::toString);
        assertTrue(out.toString().contains("49.95 -> 51.95 from 2027-02-01"), out::toString);
        assertEquals(0, ask("rate-change", order, "--data", data(), "--post"), err::toString);
        assertTrue(err.toString().contains("posted on 1 contracts"), err::toString);
        assertEquals(1, ask("rate-change", order, "--data", data(), "--post"));
        assertEquals(0, ask("rate-change", "--undo", "spring", "--data", data()), err::toString);
        assertEquals(0, ask("rate-change", order("summer"), "--data", data(), "--post"), err::toString);
        assertEquals(0, run("2027-01-06", "2027-01-28"), err::toString);
        assertEquals(1, ask("rate-change", "--undo", "summer", "--data", data()));
        assertTrue(err.toString().contains("RATE_CHANGE_INVOICED: invoice crm:C-1/000002"), err::toString);
    }

    private String order(String id) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), """
                        {"id":"%s","reason":"costs","author":"Kim","effective":"2027-01-01","change":{"percent":"4"}}""".formatted(id))
                .toString();
    }

    private int run(String from, String to) throws IOException {
        var book =
                Files.writeString(folder.resolve("one.jsonl"), CONTRACT + "\n").toString();
        return ask("run", "--contracts", book, "--from", from, "--to", to, "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int ask(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Perennial.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
