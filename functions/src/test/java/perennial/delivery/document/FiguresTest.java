package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.calendar.Period;
import perennial.money.Money;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en-US | USD |  14250 | $142.50
        en-US | USD |   -500 | -$5.00
        en-US | CAD |  14250 | CAD 142.50
        en-CA | CAD |  14250 | $142.50
        en-CA | USD |  14250 | USD 142.50
        en-US | JPY |  14250 | JPY 14,250
        en-US | KWD |  14250 | KWD 14.250
        de-DE | EUR | 123456 | 1.234,56 \u20ac
        de-DE | USD | 123456 | 1.234,56 USD
        en-GB | GBP |  14250 | \u00a3142.50
        en-IN | INR |  14250 | INR 142.50
        """)
    void an_amount_names_the_currency_by_its_code_where_a_sign_would_be_ambiguous(
            String locale, String currency, long minor, String expected) {
        var unit = Currency.getInstance(currency);
        var figures = new Figures(Locale.forLanguageTag(locale), unit);
        assertEquals(expected, plain(figures.money(new Money(minor, unit))));
    }

    @Test
    void a_unit_price_keeps_the_decimals_it_has_and_at_least_those_of_the_currency() {
        assertEquals("$0.0125", american().price(new BigDecimal("0.0125")));
        assertEquals("$49.90", american().price(new BigDecimal("49.9")));
        assertEquals("$100.00", american().price(new BigDecimal("1E+2")));
    }

    @Test
    void quantities_and_percentages_are_written_without_empty_decimals() {
        assertEquals("1,234.5", american().quantity(new BigDecimal("1234.500")));
        assertEquals("8.25%", american().percent(new BigDecimal("8.250")));
        assertEquals("10%", american().percent(new BigDecimal("10")));
    }

    @Test
    void a_period_is_read_with_both_its_days() {
        var december = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
        assertEquals("Dec 1, 2026 \u2013 Dec 31, 2026", american().period(december));
        assertEquals(
                "Dec 1, 2026",
                american().period(new Period(december.start(), december.start().plusDays(1))));
    }

    private static Figures american() {
        return new Figures(Locale.US, Currency.getInstance("USD"));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
