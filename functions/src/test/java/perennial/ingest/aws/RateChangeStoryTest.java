package perennial.ingest.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.ContractHead;
import perennial.contract.ServiceLine;
import perennial.failure.TerminalFailure;
import perennial.ingest.PostRateChange;
import perennial.ingest.UndoRateChange;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoices;
import perennial.platform.Json;
import perennial.rate.RateChange;
import perennial.rate.RateChangePlan;
import perennial.rate.RatePlanning;
import perennial.rate.RatedContract;
import perennial.settings.Settings;
import perennial.settings.aws.StoredSettings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateChangeStoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final String FILE = "inbound/crm/book.jsonl";

    private final DropTable table = DropTable.withSettings();
    private final Settings settings =
            StoredSettings.uncached(table.store, () -> NOW).current();
    private final Invoices nothingIssued = id -> Optional.empty();

    @Test
    void a_posted_change_is_a_version_of_ours_and_can_be_undone() {
        table.drop(FILE, ContractLines.of("C-1").version(4).text());
        assertEquals(1, post());
        assertEquals(List.of("49.95", "51.95"), prices());
        assertEquals(2, head().version());
        assertEquals(4, head().sourceVersion());
        assertEquals(2, group().version());
        assertEquals(1, undo(nothingIssued));
        assertEquals(List.of("49.95"), prices());
        assertEquals(0, undo(nothingIssued));
    }

    @Test
    void what_the_source_sent_before_still_changes_nothing() {
        var sent = ContractLines.of("C-1").version(4);
        table.drop(FILE, sent.text());
        post();
        assertEquals(
                1,
                table.drop("inbound/crm/b.jsonl", sent.text() + "\n").counts().unchanged());
        assertEquals(List.of("49.95", "51.95"), prices());
    }

    @Test
    void the_next_version_from_the_source_keeps_the_change() {
        table.drop(FILE, ContractLines.of("C-1").version(4).text());
        post();
        table.drop(
                FILE,
                ContractLines.of("C-1").version(5).with(",\"name\":\"New\"").text());
        assertEquals(List.of("49.95", "51.95"), prices());
        assertEquals(1, undo(nothingIssued));
        assertEquals(List.of("49.95"), prices());
    }

    @Test
    void a_price_of_the_source_overrules_the_change_with_a_warning() {
        table.drop(FILE, ContractLines.of("C-1").version(4).text());
        post();
        table.drop(FILE, ContractLines.of("C-1").version(5).price("60.00").text());
        assertEquals(List.of("60.00"), prices());
        assertTrue(head().verdict().findings().stream()
                .anyMatch(finding -> finding.code().equals("RATE_CHANGE_OVERRULED")));
    }

    @Test
    void a_change_is_posted_once_under_its_name() {
        table.drop(FILE, ContractLines.of("C-1").text());
        var plan = plan();
        post(plan);
        var again = assertThrows(TerminalFailure.class, () -> post(plan));
        assertEquals("RATE_CHANGE_POSTED", again.code());
    }

    @Test
    void an_unknown_change_cannot_be_undone() {
        assertEquals(
                "RATE_CHANGE_UNKNOWN",
                assertThrows(TerminalFailure.class, () -> undo(nothingIssued)).code());
    }

    private RateChangePlan plan() {
        var order = """
                {"id":"2026-07","reason":"costs","author":"Kim","effective":"2026-07-01","change":{"percent":"4"}}""";
        var planning = new RatePlanning(Json.read(order, RateChange.class), settings);
        var newest = table.version("crm:C-1", head().version()).orElseThrow();
        planning.take(new RatedContract(newest.contract(), Map.of()));
        return planning.plan();
    }

    private int post() {
        return post(plan());
    }

    private int post(RateChangePlan plan) {
        var book = new StoredBook(table.store);
        return new PostRateChange(book, new StoredRateChanges(table.store), settings, () -> NOW).post(plan);
    }

    private int undo(Invoices invoices) {
        var book = new StoredBook(table.store);
        return new UndoRateChange(book, new StoredRateChanges(table.store), invoices, settings, () -> NOW)
                .undo("2026-07");
    }

    private ContractHead head() {
        return table.head("crm:C-1").orElseThrow();
    }

    private BillingGroup group() {
        return table.group("crm:C-1").orElseThrow();
    }

    private List<String> prices() {
        return table.version("crm:C-1", head().version()).orElseThrow().contract().services().stream()
                .map(ServiceLine::price)
                .map(price -> price.unitAmount().toPlainString())
                .toList();
    }
}
