package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.TerminalFailure;
import perennial.ingest.PostRateChange;
import perennial.ingest.UndoRateChange;
import perennial.ingest.aws.StoredBook;
import perennial.ingest.aws.StoredRateChanges;
import perennial.platform.Json;
import perennial.pricing.AContract;
import perennial.rate.RateChange;
import perennial.rate.RatePlanning;
import perennial.rate.RatedContract;
import perennial.settings.Settings;

/** A contract of 49.95 a month is billed for January, and rises by four percent from February. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateChangeRunTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 27);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 27);
    private static final String ORDER = """
            {"id":"spring","reason":"costs","author":"Kim","effective":"2027-01-10","change":{"percent":"4"}}""";

    private final Company company = new Company();
    private final AContract contract =
            AContract.monthly().with("/customer/contacts", "[{'role':'BILLING','email':'office@bakery.example'}]");

    @Test
    void a_posted_change_is_billed_from_its_boundary_on_and_corrects_nothing() {
        billedForJanuary();
        post();
        company.run(JANUARY);
        assertEquals(List.of("49.95 USD", "51.95 USD"), totals());
        assertEquals(1, company.invoices().getLast().lines().size());
    }

    @Test
    void undone_in_time_it_is_as_if_it_had_never_been() {
        billedForJanuary();
        post();
        assertEquals(1, undo());
        company.run(JANUARY);
        assertEquals(List.of("49.95 USD", "49.95 USD"), totals());
    }

    @Test
    void once_an_invoice_has_used_it_it_is_not_undone_and_the_invoice_is_named() {
        billedForJanuary();
        post();
        company.run(JANUARY);
        var refused = assertThrows(TerminalFailure.class, this::undo);
        assertEquals("RATE_CHANGE_INVOICED", refused.code());
        assertTrue(refused.getMessage().contains("crm:C-1/000002"), refused.getMessage());
    }

    private void billedForJanuary() {
        company.imports(contract);
        company.run(DECEMBER);
    }

    private void post() {
        var planning = new RatePlanning(Json.read(ORDER, RateChange.class), settings());
        planning.take(new RatedContract(contract.contract(), Map.of("l1", LocalDate.of(2027, 2, 1))));
        new PostRateChange(new StoredBook(company.store), changes(), settings(), () -> Company.NIGHT)
                .post(planning.plan());
    }

    private int undo() {
        var invoices = new StoredInvoices(company.store);
        return new UndoRateChange(new StoredBook(company.store), changes(), invoices, settings(), () -> Company.NIGHT)
                .undo("spring");
    }

    private StoredRateChanges changes() {
        return new StoredRateChanges(company.store);
    }

    private Settings settings() {
        return contract.settings().settings();
    }

    private List<String> totals() {
        return company.invoices().stream()
                .map(invoice -> invoice.total().toString())
                .toList();
    }
}
