package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.Samples;
import perennial.invoicing.Invoice;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoiceSheetTest {

    @Test
    void an_invoice_of_very_many_lines_is_told_in_short_and_listed_on_a_sheet() {
        var invoice = longInvoice();
        var text = Samples.text(invoice);
        assertTrue(text.sections().getFirst().lines().size() <= 200);
        assertTrue(text.sections().getFirst().title().contains(InvoiceSheet.fileName(invoice)));
        var sheet = new String(InvoiceSheet.of(invoice), StandardCharsets.UTF_8);
        assertEquals(invoice.lines().size() + 1, sheet.lines().count());
    }

    @Test
    void a_usual_invoice_has_no_sheet() {
        assertFalse(InvoiceSheet.isNeeded(Samples.invoice()));
    }

    private static Invoice longInvoice() {
        return Samples.invoice("USD", "en-US", "Lone Star Hardware, LLC", Collection.INVOICE, 30_000);
    }
}
