package perennial.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "pay with 4242 4242 4242 4242 exp 12/28",
                "4242-4242-4242-4242",
                "4111 1111 1111 1111 123",
                "ref 77 4111 1111 1111 1111",
                "378282246310005",
                "5555555555554444",
                "2223003122003222",
                "6011111111111117",
                "3530111333300000",
                "30569309025904",
                "4111  1111  1111  1111",
                "4111\t1111\t1111\t1111",
                "4111\r\n1111\r\n1111\r\n1111",
                "4111\u20131111\u20131111\u20131111",
                "4111\u200B1111\u200B1111\u200B1111",
                "\uFF14\uFF11\uFF11\uFF11 1111 1111 1111",
                "\u0664\u0661\u0661\u0661111111111111"
            })
    void a_card_number_is_found_however_it_is_written(String text) {
        assertTrue(CardNumbers.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "+12125550100",
                "6.01.2026 - 6.30.2026",
                "2026-01-01 2026-12-31",
                "SC-10442",
                "00000000-0000-0000-0000-000000000000",
                "41111111111111110000000000",
                "1234567890123452"
            })
    void other_numbers_are_left_alone(String text) {
        assertFalse(CardNumbers.in(text));
    }

    @Test
    void a_masked_number_shows_its_last_four_digits_only() {
        assertEquals("card **** **** **** 4242 please", CardNumbers.masked("card 4242 4242 4242 4242 please"));
        assertEquals("****\u200B****\u200B****\u200B4242", CardNumbers.masked("4242\u200B4242\u200B4242\u200B4242"));
    }

    @Test
    void a_finding_never_carries_a_card_number() {
        var finding = new Finding(
                "X", Severity.WARN, "/memo", "4242424242424242", "saw 4242424242424242", "drop 4242424242424242");
        assertEquals("************4242", finding.value());
        assertEquals("saw ************4242", finding.message());
        assertEquals("drop ************4242", finding.remedy());
    }
}
