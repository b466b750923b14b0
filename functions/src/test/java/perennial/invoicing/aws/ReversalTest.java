package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.TerminalFailure;
import perennial.id.InvoiceId;
import perennial.invoicing.Drafting;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replayed;
import perennial.invoicing.run.Correction;
import perennial.invoicing.run.ReverseRun.Reversed;
import perennial.pricing.AContract;

/** A run whose contracts were wrong is credited and billed again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReversalTest {
    private final Company company = Company.with(5);

    @BeforeEach
    void bill_wrongly() {
        company.run("a");
        company.laterBy(Duration.ofDays(1));
        company.correct(2, AContract.monthly().withLines("39.95"));
        company.correct(4, AContract.monthly().withLines("59.95"));
        company.correct(5, AContract.monthly().with("/name", "'renamed'"));
    }

    @Test
    void what_was_wrong_is_credited_and_billed_again_and_nothing_else() {
        var rehearsed = rehearsed();
        assertEquals(
                List.of("crm:C-2/000001 crm:C-2/000002 crm:C-2/000003", "crm:C-4/000001 crm:C-4/000002 crm:C-4/000003"),
                rehearsed.corrections().stream().map(ReversalTest::named).toList());
        assertEquals(
                List.of(-1000L, 1000L),
                rehearsed.corrections().stream()
                        .map(each -> each.difference().minor())
                        .toList());
        var reversed = reversed(rehearsed.hash());
        assertTrue(reversed.isDone());
        assertEquals(4, reversed.issued().size());
        assertEquals(-4995, invoice("crm:C-2/000002").total().minor());
        assertTrue(invoice("crm:C-2/000002").isCreditNote());
        assertEquals(3995, invoice("crm:C-2/000003").total().minor());
        assertEquals(
                InvoiceId.parse("crm:C-2/000001"),
                invoice("crm:C-2/000002").lines().getFirst().reverses());
    }

    @Test
    void a_rehearsal_does_nothing_and_says_the_same_again() {
        company.store = new ReadOnly(company.database);
        assertEquals(rehearsed().hash(), rehearsed().hash());
    }

    @Test
    void done_twice_it_finds_nothing_to_do() {
        reversed(rehearsed().hash());
        var again = rehearsed();
        assertEquals(List.of(), again.corrections());
        var empty = reversed(again.hash());
        assertEquals(List.of(), empty.issued());
        assertEquals(7, company.numbers().size());
    }

    @Test
    void it_is_refused_when_anything_has_moved_since() {
        var hash = rehearsed().hash();
        company.correct(1, AContract.monthly().withLines("1.00"));
        var refused = assertThrows(TerminalFailure.class, () -> reversed(hash));
        assertEquals("REHEARSAL_OUTDATED", refused.code());
        assertEquals(5, company.numbers().size());
    }

    @Test
    void killed_half_way_it_goes_on_with_the_same_hash() {
        company.block = 1;
        var hash = rehearsed().hash();
        var half = company.reversal().reverse(Company.ACME, Company.BUSINESS_DATE, hash, () -> false);
        assertFalse(half.isDone());
        company.correct(1, AContract.monthly().withLines("1.00"));
        var done = reversed(hash);
        assertTrue(done.isDone());
        assertEquals(4, done.issued().size());
        assertEquals(7, company.numbers().size());
    }

    @Test
    void its_documents_can_be_recomputed_like_any_other() {
        reversed(rehearsed().hash());
        for (var id : List.of("crm:C-2/000002", "crm:C-2/000003")) {
            assertEquals(new Replayed.Same(), company.replay(Drafting::draft).replay(invoice(id)));
        }
    }

    @Test
    void a_run_that_is_not_closed_is_refused() {
        var refused = assertThrows(
                TerminalFailure.class,
                () -> company.reversal().rehearse(Company.ACME, Company.BUSINESS_DATE.plusDays(9)));
        assertEquals("RUN_NOT_CLOSED", refused.code());
    }

    private Reversed rehearsed() {
        return company.reversal().rehearse(Company.ACME, Company.BUSINESS_DATE);
    }

    private Reversed reversed(String hash) {
        return company.reversal().reverse(Company.ACME, Company.BUSINESS_DATE, hash, () -> true);
    }

    private Invoice invoice(String id) {
        return new StoredInvoices(company.database).find(InvoiceId.parse(id)).orElseThrow();
    }

    private static String named(Correction each) {
        return each.invoice() + " " + each.creditNote() + " " + each.replacement();
    }
}
