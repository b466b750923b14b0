package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.Hostile;
import perennial.delivery.Samples;
import perennial.invoicing.Invoice;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoiceEmailTest {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");

    @Test
    void its_subject_says_number_sender_amount_and_day() {
        assertEquals(
                "Invoice INV-2026-000123 from ACME Security \u2013 $169.36 due Dec 15, 2026",
                letter(Samples.invoice()).subject());
    }

    @Test
    void both_parts_say_the_same() {
        var letter = letter(Samples.invoice());
        for (var part : List.of(
                "$169.36",
                "Please pay by Dec 15, 2026",
                "INV-2026-000123",
                "A-2201",
                "PO-77120",
                "24/7 burglary and fire monitoring, Gold",
                "Barton Springs store, 1200 Barton Springs Rd, Austin, TX 78704 and 2 more",
                "Sales tax (Texas) 6.25% on $156.45",
                "routing 111000025",
                "ACME Security Systems, Inc.",
                "PO Box 4410",
                "+1 512 555 0100",
                "The invoice is attached as a PDF.")) {
            assertTrue(letter.html().contains(part), part);
            assertTrue(letter.text().contains(part), part);
        }
    }

    @Test
    void a_customer_who_is_charged_automatically_is_told_so_and_gets_no_cheque_address() {
        var letter = letter(Samples.automatic());
        assertTrue(letter.text().contains("Will be charged on Dec 15, 2026. Nothing to do."));
        assertFalse(letter.text().contains("PO Box 4410"));
        assertFalse(letter.html().contains("PO Box 4410"));
    }

    @Test
    void it_shows_five_lines_and_counts_the_rest() {
        var letter = letter(Samples.invoice("USD", "en-US", "Lone Star", Collection.INVOICE, 12));
        assertTrue(letter.html().contains("and 8 more lines"));
        assertTrue(letter.text().contains("- and 8 more lines"));
    }

    @Test
    void it_links_to_nothing_and_loads_nothing() {
        var html = letter(Samples.invoice()).html();
        for (var banned : List.of("href", "<img", "http:", "https:", "<script", "url(", "@import")) {
            assertFalse(html.contains(banned), banned);
        }
    }

    @Test
    void no_text_of_others_becomes_markup_or_a_header() {
        long tags = tags(InvoiceEmail.of(InvoicePageTest.everywhere("harmless"), true));
        for (var hostile : Hostile.TEXTS) {
            assertEquals(tags, tags(InvoiceEmail.of(InvoicePageTest.everywhere(hostile), true)), hostile);
            var subject = letter(Samples.invoice("USD", "en-US", hostile, Collection.INVOICE, 2))
                    .subject();
            assertFalse(subject.chars().anyMatch(Character::isISOControl), hostile);
        }
    }

    private static long tags(Letter letter) {
        return TAG.matcher(letter.html()).results().count();
    }

    private static Letter letter(Invoice invoice) {
        return InvoiceEmail.of(Samples.text(invoice), true);
    }
}
