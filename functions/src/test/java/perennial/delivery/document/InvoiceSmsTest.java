package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.Hostile;
import perennial.delivery.Samples;
import perennial.failure.TerminalFailure;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoiceSmsTest {
    @Test
    void it_says_who_which_invoice_how_much_and_when() {
        assertEquals(
                "ACME Security: invoice INV-2026-000123, $169.36 due Dec 15, 2026. Reply STOP to opt out",
                sms("USD", "en-US", Collection.INVOICE, "ACME Security"));
    }

    @Test
    void it_names_neither_the_customer_nor_an_address() {
        var sms = sms("USD", "en-US", Collection.INVOICE, "ACME Security");
        assertTrue(!sms.contains("Lone Star") && !sms.contains("Austin"), sms);
    }

    @ParameterizedTest
    @CsvSource({
        "USD,en-US",
        "CAD,en-CA",
        "USD,es-US",
        "MXN,es-MX",
        "EUR,fr-FR",
        "CAD,fr-CA",
        "EUR,de-DE",
        "CHF,de-CH",
        "KWD,en-KW",
        "JPY,ja-JP",
        "EUR,es-ES",
        "GBP,en-GB",
        "INR,en-IN"
    })
    void in_every_language_it_is_one_segment_with_the_longest_sender(String currency, String language) {
        for (var collection : new Collection[] {Collection.INVOICE, Collection.AUTOPAY}) {
            var sms = sms(currency, language, collection, "W\u00e4chter & S\u00f6hne [EMEA] GmbH");
            assertTrue(Gsm7.isPlain(sms), sms);
            assertTrue(Gsm7.septets(sms) <= Gsm7.SEGMENT, Gsm7.septets(sms) + ": " + sms);
        }
    }

    @Test
    void any_sender_is_made_fit() {
        for (var hostile : Hostile.TEXTS) {
            var sms = sms("USD", "en-US", Collection.INVOICE, hostile);
            assertTrue(Gsm7.isPlain(sms) && Gsm7.septets(sms) <= Gsm7.SEGMENT, sms);
            assertTrue(sms.endsWith("Reply STOP to opt out"), sms);
        }
    }

    @Test
    void typography_is_made_plain_and_foreign_accents_are_dropped() {
        assertEquals(
                "\"It's\" - a... cafe\u00e9 \u00fc x?",
                Gsm7.plain("\u201cIt\u2019s\u201d \u2013 a\u2026 cafe\u00e9 \u00fc\u00a0x\u6f22"));
        assertEquals("Perez, Lodz", Gsm7.plain("P\u0119rez, \u0141odz".replace("\u0141", "L")));
    }

    @Test
    void what_needs_a_second_segment_is_refused() {
        assertEquals(2, Gsm7.septets("\u20ac"));
        var refused = assertThrows(TerminalFailure.class, () -> Gsm7.oneSegment("x".repeat(159) + "\u20ac"));
        assertEquals("TEXT_TOO_LONG", refused.code());
    }

    private static String sms(String currency, String language, Collection collection, String sender) {
        var invoice = Samples.invoice(currency, language, "Lone Star Hardware, LLC", collection, 2);
        return InvoiceSms.of(Samples.text(invoice), sender);
    }
}
