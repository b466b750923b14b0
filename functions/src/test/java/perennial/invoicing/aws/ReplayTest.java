package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replayed;
import perennial.invoicing.Replayed.Figure;
import perennial.platform.Json;
import perennial.pricing.AContract;
import perennial.settings.Settings;

/** An issued invoice is a function of its snapshot and the engine, and whoever changes either is caught. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayTest {
    private final Company company = Company.with(3);

    @BeforeEach
    void bill() {
        company.run("a");
    }

    @Test
    void an_issued_invoice_comes_out_byte_for_byte_the_same() {
        assertEquals(new Replayed.Same(), company.replay(Drafting::draft).replay(issued()));
    }

    @Test
    void it_comes_out_the_same_after_its_contract_and_its_group_have_moved_on() {
        var issued = issued();
        company.contract(1, AContract.monthly().withLines("80.00"), 2);
        assertEquals(new Replayed.Same(), company.replay(Drafting::draft).replay(issued));
    }

    @Test
    void an_issued_document_that_somebody_changed_is_named_by_line_and_figure() {
        var changed = Json.read(
                Json.text(issued()).replace("\"unitAmount\":\"49.95\"", "\"unitAmount\":\"48.95\""), Invoice.class);
        assertEquals(
                List.of(new Figure("/lines/0/charge/unitAmount", "48.95", "49.95")),
                different(company.replay(Drafting::draft).replay(changed)).figures());
    }

    @Test
    void an_engine_that_computes_otherwise_is_caught() {
        var replayed = different(company.replay(ReplayTest::aDayLate).replay(issued()));
        assertEquals("/issueDate", replayed.figures().getFirst().field());
    }

    @Test
    void a_contract_version_that_was_written_over_is_caught() {
        var issued = issued();
        company.contract(1, AContract.monthly().withLines("80.00"), 1);
        assertInstanceOf(
                Replayed.Unreadable.class, company.replay(Drafting::draft).replay(issued));
    }

    @Test
    void an_invoice_without_a_basis_is_told_apart() {
        assertEquals(
                new Replayed.WithoutBasis(), company.replay(Drafting::draft).replay(issued().basedOn(null)));
    }

    private static Drafted aDayLate(GroupSnapshot snapshot, Settings settings, LocalDate date) {
        return Drafting.draft(snapshot, settings, date.plusDays(1));
    }

    private static Replayed.Different different(Replayed replayed) {
        return assertInstanceOf(Replayed.Different.class, replayed);
    }

    private Invoice issued() {
        return new StoredInvoices(company.database)
                .find(new InvoiceId(new BillingGroupId("crm:C-1"), 1))
                .orElseThrow();
    }
}
