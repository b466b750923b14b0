package perennial.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void amounts_show_as_many_decimals_as_their_currency_has() {
        assertEquals("49.95 USD", new Money(4995, USD).toString());
        assertEquals("4995 JPY", new Money(4995, Currency.getInstance("JPY")).toString());
        assertEquals("4.995 KWD", new Money(4995, Currency.getInstance("KWD")).toString());
    }

    @Test
    void a_currency_that_no_invoice_is_made_out_in_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, Currency.getInstance("XAU")));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, Currency.getInstance("CLF")));
    }

    @Test
    void an_amount_beyond_a_long_is_an_error_and_never_wraps() {
        var most = new Money(Long.MAX_VALUE, USD);
        assertThrows(ArithmeticException.class, () -> most.plus(new Money(1, USD)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MIN_VALUE, USD).negated());
        assertThrows(ArithmeticException.class, () -> Rounding.HALF_UP.toMoney(new BigDecimal("1e20"), USD));
    }

    @Test
    void currencies_do_not_mix() {
        var euro = new Money(1, Currency.getInstance("EUR"));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, USD).plus(euro));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, USD).compareTo(euro));
    }

    @Test
    void half_a_cent_rounds_away_from_zero_or_to_the_even_neighbour() {
        assertEquals(213, cents(Rounding.HALF_UP, "2.125"));
        assertEquals(212, cents(Rounding.HALF_EVEN, "2.125"));
        assertEquals(-213, cents(Rounding.HALF_UP, "-2.125"));
    }

    @Test
    void a_part_is_multiplied_first_divided_once_and_rounded_once() {
        var twentyOneDays = new BigDecimal("0.45").multiply(new BigDecimal(21));
        assertEquals(
                32,
                Rounding.HALF_UP.toMoney(twentyOneDays, new BigDecimal(30), USD).minor());
    }

    private static long cents(Rounding rounding, String dollars) {
        return rounding.toMoney(new BigDecimal(dollars), USD).minor();
    }
}
