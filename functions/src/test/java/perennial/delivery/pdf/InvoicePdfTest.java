package perennial.delivery.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.Samples;
import perennial.delivery.document.InvoiceText;
import perennial.invoicing.Invoice;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoicePdfTest {
    private static final InvoicePdf PDF = new InvoicePdf();

    @Test
    void the_same_invoice_has_the_same_bytes_from_any_printer() {
        assertArrayEquals(print(Samples.invoice()), new InvoicePdf().print(text(Samples.invoice())));
    }

    @Test
    void one_printer_serves_many_threads() {
        var expected = print(Samples.invoice());
        IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> print(i % 2 == 0 ? Samples.invoice() : Samples.automatic()))
                .toList();
        IntStream.range(0, 8).parallel().forEach(i -> assertArrayEquals(expected, print(Samples.invoice())));
    }

    @Test
    void its_text_can_be_selected_and_is_complete() throws IOException {
        var content = content(print(Samples.invoice()));
        var text = text(Samples.invoice());
        text.facts().forEach(fact -> assertContains(content, fact.value()));
        text.billTo().forEach(line -> assertContains(content, line));
        text.sums().forEach(sum -> assertContains(content, sum.value()));
        text.sections()
                .forEach(section -> section.lines().forEach(line -> assertContains(content, line.description())));
        text.letterhead().registrations().forEach(each -> assertContains(content, each.value()));
        text.payment().cheque().orElseThrow().address().forEach(line -> assertContains(content, line));
        assertContains(content, "Page 1 of");
    }

    @Test
    void it_names_its_title_its_language_and_its_date() throws IOException {
        var reader = new PdfReader(print(Samples.invoice()));
        assertEquals(
                "Invoice INV-2026-000123 \u2013 ACME Security", reader.getInfo().get("Title"));
        assertEquals("D:20261126000000Z", reader.getInfo().get("CreationDate"));
        assertEquals("en-US", reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString());
    }

    @Test
    void two_hundred_lines_break_over_pages_that_each_repeat_the_column_heads() throws IOException {
        var reader = new PdfReader(print(Samples.invoice("USD", "en-US", "Lone Star", Collection.INVOICE, 200)));
        assertTrue(reader.getNumberOfPages() >= 4, "pages: " + reader.getNumberOfPages());
        for (int page = 2; page < reader.getNumberOfPages(); page++) {
            assertContains(new PdfTextExtractor(reader).getTextFromPage(page), "Unit price");
        }
    }

    @Test
    void a_customer_who_is_charged_automatically_gets_no_slip_for_a_cheque() throws IOException {
        var content = content(print(Samples.automatic()));
        assertFalse(content.contains("Amount enclosed"), content);
        assertContains(content, "Will be charged on");
    }

    @Test
    void names_in_any_script_are_printed_with_boxes_at_worst() throws IOException {
        for (var name :
                new String[] {"株式会社みどり", "شركة الأمان", "חברת מנעולים", "Ψυχή Ελλάς", "👩‍🔧 Repairs", "\ud800 lone", ""
                }) {
            assertTrue(print(Samples.invoice("USD", "en-US", name, Collection.INVOICE, 2)).length > 0, name);
        }
        assertContains(content(print(Samples.invoice("USD", "en-US", "株 KK", Collection.INVOICE, 2))), "\u25a1 KK");
    }

    private static byte[] print(Invoice invoice) {
        return PDF.print(text(invoice));
    }

    private static InvoiceText text(Invoice invoice) {
        return Samples.text(invoice);
    }

    private static String content(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var content = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            content.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return content.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static void assertContains(String content, String part) {
        assertTrue(content.contains(part), () -> "\"" + part + "\" is not in: " + content);
    }
}
