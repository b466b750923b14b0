package perennial.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllocationTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void ten_dollars_over_three_lose_no_cent() {
        assertEquals(List.of(usd(334), usd(333), usd(333)), Allocation.evenly(usd(1000), 3));
    }

    @Test
    void a_discount_goes_to_the_lines_by_their_amounts() {
        assertEquals(List.of(usd(333), usd(417), usd(250)), Allocation.of(usd(1000), List.of(3995L, 4995L, 2995L)));
    }

    @Test
    void a_negative_sum_mirrors_the_positive_one() {
        assertEquals(List.of(usd(-334), usd(-333), usd(-333)), Allocation.evenly(usd(-1000), 3));
    }

    @Test
    void ties_go_to_the_earlier_part() {
        assertEquals(List.of(usd(1), usd(1), usd(0), usd(0)), Allocation.evenly(usd(2), 4));
    }

    @Test
    void a_part_without_weight_gets_nothing() {
        assertEquals(List.of(usd(0), usd(1000)), Allocation.of(usd(1000), List.of(0L, 7L)));
    }

    @Test
    void nothing_splits_over_nothing_but_a_sum_does_not() {
        assertEquals(List.of(usd(0), usd(0)), Allocation.of(usd(0), List.of(0L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> Allocation.of(usd(1), List.of(0L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> Allocation.of(usd(1), List.of(2L, -1L)));
    }

    private static Money usd(long cents) {
        return new Money(cents, USD);
    }
}
