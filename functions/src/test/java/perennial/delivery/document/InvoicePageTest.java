package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.Hostile;
import perennial.delivery.Samples;
import perennial.delivery.document.InvoiceText.Cheque;
import perennial.delivery.document.InvoiceText.Contact;
import perennial.delivery.document.InvoiceText.Due;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Letterhead;
import perennial.delivery.document.InvoiceText.Line;
import perennial.delivery.document.InvoiceText.Payment;
import perennial.delivery.document.InvoiceText.Section;
import perennial.invoicing.Invoice;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoicePageTest {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");

    @Test
    void it_shows_who_what_when_and_how_to_pay() {
        var page = page(Samples.invoice());
        for (var part : List.of(
                "ACME Security",
                "INV-2026-000123",
                "Nov 26, 2026",
                "Dec 15, 2026",
                "A-2201",
                "PO-77120",
                "Lone Star Hardware, LLC",
                "88 Airport Blvd, Dock 4, Austin, TX 78721",
                "Dec 1, 2026 \u2013 Dec 31, 2026",
                "$12.5025",
                "Discount LOYALTY10",
                "Sales tax (Texas) 6.25% on $156.45",
                "$169.36",
                "Please pay by Dec 15, 2026",
                "routing 111000025",
                "PO Box 4410",
                "B-19842",
                "How this was calculated")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void a_credit_note_says_so_and_what_it_takes_back_but_not_how_to_pay() {
        var page = page(Samples.creditNote());
        for (var part : List.of(
                "<h1>Credit note</h1>",
                "INV-CN-2026-000007",
                "Credit note date",
                "$169.36",
                "This credit stays on your account. Nothing to do.",
                "Takes back line 1 of invoice INV-2026-000123")) {
            assertTrue(page.contains(part), part);
        }
        for (var banned : List.of(
                "routing 111000025", "PO Box 4410", "acme:lonestar:USD", "Amount due", "Please pay", "Due date")) {
            assertFalse(page.contains(banned), banned);
        }
    }

    @Test
    void it_needs_no_other_file_and_runs_no_script() {
        var page = page(Samples.invoice());
        for (var banned : List.of("<script", "<link", "<img", "@import", "url(", "http:", "https:", "javascript:")) {
            assertFalse(page.contains(banned), banned);
        }
    }

    @Test
    void no_text_of_others_becomes_markup() {
        long tags = tags(InvoicePage.of(everywhere("harmless")));
        for (var hostile : Hostile.TEXTS) {
            assertEquals(tags, tags(InvoicePage.of(everywhere(hostile))), hostile);
        }
    }

    @Test
    void texts_that_reverse_or_break_what_stands_beside_them_lose_their_power() {
        for (var hostile : Hostile.TEXTS) {
            var page = page(Samples.invoice("USD", "en-US", hostile, Collection.INVOICE, 2));
            assertFalse(page.codePoints().anyMatch(InvoicePageTest::isDangerous), hostile);
        }
    }

    @Test
    void an_automatic_payment_asks_for_nothing() {
        var page = page(Samples.automatic());
        assertTrue(page.contains("Will be charged on Dec 15, 2026. Nothing to do."));
        assertFalse(page.contains("Pay by check"));
    }

    @Test
    void it_speaks_the_customers_language() {
        var page = page(Samples.invoice("EUR", "de-DE", "M\u00fcller & S\u00f6hne", Collection.INVOICE, 2));
        assertTrue(page.contains("<html lang=\"de-DE\">"));
        assertTrue(page.contains("Bitte bis 15.12.2026 zahlen"));
        assertTrue(page.contains("M\u00fcller &amp; S\u00f6hne"));
    }

    private static boolean isDangerous(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n'
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static long tags(byte[] page) {
        return TAG.matcher(new String(page, StandardCharsets.UTF_8)).results().count();
    }

    private static String page(Invoice invoice) {
        return new String(InvoicePage.of(Samples.text(invoice)), StandardCharsets.UTF_8);
    }

    /** The text in every place that a template knows. */
    static InvoiceText everywhere(String t) {
        return new InvoiceText(
                Words.of("en-US"),
                new Letterhead(t, t, "#112233", List.of(t), List.of(new Fact(t, t)), new Contact(t, t, t), t),
                t,
                Samples.invoice().issueDate(),
                List.of(new Fact(t, t)),
                List.of(t),
                List.of(new Section(t, t, List.of(new Line(t, t, t, t, t, List.of(new Fact(t, t)), List.of(t))), t)),
                List.of(new Fact(t, t)),
                new Due(t, t, t, t, t),
                new Payment(false, List.of(t), Optional.of(new Cheque(t, List.of(t)))));
    }
}
