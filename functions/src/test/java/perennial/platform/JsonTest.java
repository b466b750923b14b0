package perennial.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.calendar.Period;
import perennial.failure.TerminalFailure;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.money.Money;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {
    private record Bill(InvoiceId id, Money total, BigDecimal percent, Period period, String note) {}

    private static final Bill BILL = new Bill(
            new InvoiceId(new BillingGroupId("G-1"), 12),
            new Money(-4_995, Currency.getInstance("USD")),
            new BigDecimal("8.250"),
            new Period(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)),
            null);

    @Test
    void a_record_is_written_with_its_components_and_nothing_else() {
        assertEquals("""
                {"id":"G-1/000012","total":{"minor":-4995,"currency":"USD"},"percent":"8.250",\
                "period":{"start":"2026-01-31","end":"2026-02-28"}}""", Json.text(BILL));
    }

    @Test
    void what_was_written_is_read_back() {
        assertEquals(BILL, Json.read(Json.bytes(BILL), Bill.class));
    }

    @Test
    void a_duplicate_key_is_refused() {
        assertThrows(TerminalFailure.class, () -> Json.read("{\"note\":\"a\",\"note\":\"b\"}", Bill.class));
    }

    @Test
    void a_number_of_over_forty_digits_is_refused() {
        var endless = "{\"percent\":" + "9".repeat(41) + "}";
        assertThrows(TerminalFailure.class, () -> Json.read(endless, Bill.class));
    }
}
