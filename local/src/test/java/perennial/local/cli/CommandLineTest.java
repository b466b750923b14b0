package perennial.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.platform.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {
    private static final String CONTRACT = """
            {"schemaVersion":"1.0","source":{"system":"crm","externalId":"C-1"},"entityId":"somebody","type":"OTHER","status":"ACTIVE",
             "customer":{"externalId":"A-1","kind":"BUSINESS","legalName":"One Ltd","contacts":[{"role":"BILLING","email":"one@example.com"}],
               "billingAddress":{"line1":"1 Main St","city":"Albany","region":"NY","postalCode":"12207","country":"US"}},
             "term":{"startDate":"2027-01-01","openEnded":true},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":1},"timing":"IN_ADVANCE","terms":{"kind":"NET","netDays":0}},
             "services":[{"lineId":"l1","description":"Monitoring","price":{"model":"FLAT","unitAmount":"49.95"}}],
             "payment":{"collection":"INVOICE"},"delivery":{"channels":["EMAIL"],"preferred":"EMAIL"}}
            """.replace("\n", "");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeAll
    static void tell_where_the_samples_are() {
        System.setProperty("perennial.home", "..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "preview",
                "check",
                "explain",
                "replay",
                "rehearse",
                "reverse",
                "correct",
                "rate-change",
                "samples"
            })
    void every_command_explains_itself(String command) {
        assertEquals(0, execute(command, "--help"));
        assertTrue(out.toString().startsWith("Usage: perennial " + command), out::toString);
    }

    @Test
    void wrong_usage_is_exit_code_2_and_leaves_standard_output_empty() {
        assertEquals(2, execute());
        assertEquals(2, execute("preview", "--through", "2027-02-30", "--contracts", "x"));
        assertEquals(2, execute("run", "--from", "2027-02-01", "--to", "2027-01-01"));
        assertEquals("", out.toString());
    }

    @Test
    void a_rate_change_tells_who_pays_how_much_more_and_who_stays() throws IOException {
        var acme = CONTRACT.replace("somebody", "acme-security")
                .replace("\"price\"", "\"tax\":{\"code\":\"SVC-ALARM\"},\"price\"");
        var book = Files.writeString(
                folder.resolve("book.jsonl"),
                acme + "\n" + acme.replace("C-1", "C-2").replace("\"FLAT\"", "\"FLAT\",\"priceBook\":\"2027\"") + "\n");
        var order = Files.writeString(folder.resolve("order.json"), """
                {"id":"2027-07","reason":"costs","author":"Kim","effective":"2027-07-01","change":{"percent":"4"}}""");
        assertEquals(0, execute("rate-change", order.toString(), "--contracts", book.toString()), err::toString);
        assertTrue(out.toString().contains("crm:C-1 l1 (One Ltd): 49.95 -> 51.95 from 2027-07-01"), out::toString);
        assertTrue(out.toString().contains("crm:C-2"), out::toString);
    }

    @Test
    void a_look_ahead_shows_the_next_invoices_and_what_deserves_a_look() throws IOException {
        var promise = CONTRACT.replace(
                "\"payment\"",
                "\"assertions\":[{\"lineId\":\"l1\",\"unitAmount\":\"49.95\",\"until\":\"2027-06-30\"}],\"payment\"");
        var book = file(promise.replace(
                "\"49.95\"}}]", "\"49.95\",\"steps\":[{\"from\":\"2027-04-01\",\"unitAmount\":\"59.95\"}]}}]"));
        assertEquals(0, execute("check", "--contracts", book, "--on", "2026-12-20", "--next", "24"), err::toString);
        assertEquals(
                24,
                out.toString().lines().filter(line -> line.contains("  for 20")).count(),
                out::toString);
        assertTrue(out.toString().contains("2027-03-27  for 2027-04-01 to 2027-04-30  59.95 USD"), out::toString);
        assertTrue(out.toString().contains("ASSERTION_BROKEN (WARN) /assertions/0"), out::toString);
        assertTrue(out.toString().contains("VARIANCE_HIGH (WARN)"), out::toString);
    }

    @Test
    void a_rate_change_without_a_reason_is_refused() throws IOException {
        var order = Files.writeString(folder.resolve("order.json"), """
                {"id":"2027-07","author":"Kim","effective":"2027-07-01","change":{"percent":"4"}}""");
        assertEquals(1, execute("rate-change", order.toString(), "--contracts", order.toString()));
        assertTrue(err.toString().contains("/reason"), err::toString);
    }

    @Test
    void a_day_that_is_none_is_named_in_words_and_not_by_a_class_of_the_program() {
        assertEquals(2, execute("check", "--contracts", "x", "--on", "2027-02-31"));
        assertTrue(err.toString().contains("'2027-02-31' is not a day of the calendar"), err::toString);
        assertFalse(err.toString().contains("java."), err::toString);
    }

    @Test
    void a_folder_that_is_a_file_is_refused_before_the_run() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "").toString();
        for (var option : List.of("--out", "--data")) {
            assertEquals(2, execute("run", "--contracts", file(CONTRACT), option, file));
            assertTrue(err.toString().contains(option + " " + file), err::toString);
        }
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void a_port_in_use_is_refused_before_the_run() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            assertEquals(2, execute("run", "--contracts", file(CONTRACT), "--serve", "--port", port));
            assertTrue(err.toString().contains("--port " + port), err::toString);
            assertEquals(2, execute("run", "--contracts", file(CONTRACT), "--serve", "--port", "70000"));
        }
    }

    @Test
    void a_check_of_bad_rows_alone_is_one_json_object() throws IOException {
        var book = file(CONTRACT + "\n" + "{\"a\":1}\n".repeat(1000));
        assertEquals(1, execute("check", "--json", "--contracts", book));
        var report = Json.tree(out.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(1, report.at("/contracts").size());
        assertEquals(1000, report.at("/counts/rejected").asInt());
        assertTrue(report.at("/rejected").size() >= 1000);
    }

    @Test
    void an_anchor_that_does_not_fit_is_told_with_its_value() throws IOException {
        assertEquals(0, execute("check", "--contracts", file(CONTRACT.replace("\"day\":1}", "\"day\":32}"))));
        assertTrue(out.toString().contains("/billing/anchor is \"DAY_OF_MONTH 32\""), out::toString);
    }

    @Test
    void a_file_that_is_not_there_is_refused_by_name() {
        assertEquals(1, execute("check", "--contracts", "nowhere.jsonl"));
        assertTrue(err.toString().contains("nowhere.jsonl"), err::toString);
    }

    @Test
    void settings_that_break_their_schema_are_refused_with_field_and_remedy() throws IOException {
        var settings =
                Files.writeString(folder.resolve("s.json"), "{\"kind\":\"NumberSeries\",\"name\":\"a\",\"digits\":99}");
        assertEquals(1, execute("check", "--contracts", file(CONTRACT), "--settings", settings.toString()));
        assertTrue(err.toString().contains("/digits"), err::toString);
    }

    @Test
    void a_folder_of_settings_means_all_documents_in_it() throws IOException {
        var book = file(CONTRACT.replace("somebody", "mine"));
        Files.writeString(folder.resolve("entity.json"), "{\"kind\":\"LegalEntity\",\"id\":\"mine\"}");
        assertEquals(1, execute("check", "--contracts", book, "--settings", folder.toString()));
        assertTrue(err.toString().contains("entity.json, line 1: /legalName"), err::toString);
    }

    @Test
    void a_preview_for_people_names_each_line_and_adds_up() throws IOException {
        assertEquals(0, execute("preview", "--contracts", file(CONTRACT), "--through", "2027-01-26"));
        assertTrue(
                out.toString().contains("    Monitoring: 49.95 for 2027-01-01 to 2027-01-31; no tax"), out::toString);
        assertTrue(out.toString().contains("1 invoices, 49.95 USD; 0 not billed."), out::toString);
    }

    @Test
    void a_previewed_invoice_has_exactly_the_promised_fields() throws IOException {
        assertEquals(0, execute("preview", "--contracts", file(CONTRACT), "--through", "2027-01-26", "--json"));
        assertEquals("""
                {"customerId":"crm:A-1","contractIds":["crm:C-1"],"currency":"USD","number":null,"issueDate":"2026-12-27",\
                "dueDate":"2027-01-01","periodStart":"2027-01-01","periodEnd":"2027-02-01","lines":[{"lineId":"l1",\
                "kind":"RECURRING","siteId":null,"description":"Monitoring","periodStart":"2027-01-01","periodEnd":"2027-02-01",\
                "quantity":"1","unitAmount":"49.95","amountMinor":4995,"discountMinor":0,"taxMinor":0,\
                "explanation":"49.95 for 2027-01-01 to 2027-01-31; no tax"}],"subtotalMinor":4995,\
                "discountMinor":0,"taxMinor":0,"totalMinor":4995}
                """, out.toString());
    }

    @Test
    void a_customer_without_a_number_is_the_same_customer_on_every_invoice() throws IOException {
        var contract = CONTRACT.replace("\"externalId\":\"A-1\",", "");
        assertEquals(0, execute("preview", "--through", "2027-02-01", "--json", "--contracts", file(contract)));
        out.toString().lines().forEach(line -> assertTrue(line.contains("crm:contract/C-1"), line));
    }

    @Test
    void the_order_of_contracts_in_a_file_does_not_change_their_shared_invoice() throws IOException {
        var one = CONTRACT.replace("\"timing\":", "\"consolidation\":{\"mode\":\"PER_CUSTOMER\"},\"timing\":");
        var other = one.replace("\"C-1\"", "\"C-2\"").replace("49.95", "10.00");
        assertEquals(preview(one + "\n" + other), preview(other + "\n" + one));
    }

    private String preview(String book) throws IOException {
        out.getBuffer().setLength(0);
        assertEquals(0, execute("preview", "--through", "2027-02-01", "--json", "--contracts", file(book)));
        assertTrue(out.toString().contains("\"crm:C-1\",\"crm:C-2\""), out::toString);
        return out.toString();
    }

    @Test
    void a_contract_that_cannot_be_billed_is_previewed_with_its_reasons() throws IOException {
        var unpriced = CONTRACT.replace("\"unitAmount\":\"49.95\"", "\"unitAmount\":\"-1\"");
        assertEquals(0, execute("preview", "--contracts", file(unpriced), "--through", "2027-03-31", "--json"));
        var line = Json.tree(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("crm:C-1", line.path("contractId").asText());
        assertEquals("PRICE_NEGATIVE", line.at("/blocked/0/code").asText());
        assertEquals("/services/0/price/unitAmount", line.at("/blocked/0/field").asText());
    }

    @Test
    void a_book_on_file_is_rehearsed_against_what_it_would_have_billed_before() throws IOException {
        var step = "\"unitAmount\":\"49.95\",\"steps\":[{\"from\":\"2027-02-01\",\"unitAmount\":\"54.95\"}]";
        var stepped = CONTRACT.replace("\"unitAmount\":\"49.95\"", step);
        assertEquals(0, execute("rehearse", "--date", "2027-01-27", "--contracts", file(stepped)));
        assertTrue(out.toString().contains("1 due, 1 invoices"), out::toString);
        assertTrue(out.toString().contains("last time 49.95 USD"), out::toString);
        assertTrue(out.toString().contains("+5.00 USD  STEP"), out::toString);
    }

    @Test
    void a_contract_that_cannot_be_billed_is_parked_by_a_rehearsal_of_its_file() throws IOException {
        var unpriced = CONTRACT.replace("\"unitAmount\":\"49.95\"", "\"unitAmount\":\"-1\"");
        assertEquals(0, execute("rehearse", "--date", "2027-02-01", "--contracts", file(unpriced)));
        assertTrue(out.toString().contains("parked  crm:C-1: PRICE_NEGATIVE"), out::toString);
    }

    @Test
    void a_rehearsal_is_of_one_book() throws IOException {
        assertEquals(2, execute("rehearse", "--date", "2027-02-01", "--data", "d", "--contracts", file(CONTRACT)));
        assertTrue(err.toString().contains("give the one to rehearse"), err::toString);
    }

    @Test
    void a_version_that_moves_to_another_invoice_is_refused_with_what_to_do() throws IOException {
        var first = CONTRACT.replace("\"C-1\"}", "\"C-1\",\"sourceVersion\":1}");
        var moved = CONTRACT.replace("\"C-1\"}", "\"C-1\",\"sourceVersion\":2}")
                .replace("\"timing\":", "\"consolidation\":{\"mode\":\"PER_CUSTOMER\"},\"timing\":");
        var book = file(first + "\n" + moved);
        assertEquals(1, execute("preview", "--through", "2027-02-01", "--contracts", book));
        assertTrue(err.toString().contains("line 2: version 2 of crm:C-1 is billed on other invoices"), err::toString);
        assertTrue(err.toString().contains("import both with ./perennial run"), err::toString);
    }

    @Test
    void the_sample_book_shows_every_kind_of_verdict() {
        assertEquals(1, execute("check", "--contracts", "samples/contracts.jsonl", "--on", "2027-01-01", "--json"));
        var report = Json.tree(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var kind : new String[] {"billable", "warning", "held", "rejected"}) {
            assertTrue(report.at("/counts/" + kind).asInt() > 0, kind);
        }
        assertTrue(report.at("/rejected/0/line").asInt() > 0
                && !report.at("/rejected/0/remedy").asText().isEmpty());
    }

    private String file(String contract) throws IOException {
        return Files.writeString(folder.resolve("contracts.jsonl"), contract + "\n")
                .toString();
    }

    private int execute(String... args) {
        return Perennial.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
