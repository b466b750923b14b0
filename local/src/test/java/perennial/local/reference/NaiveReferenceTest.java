package perennial.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.settings.TaxTable;

/**
 * The engine against a second, deliberately naive one that shares nothing with it but the input records.
 * {@code -Dperennial.histories=200000} plays that many histories, {@code -Dperennial.seed=N} begins at another one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NaiveReferenceTest {
    private static final long FIRST = Long.getLong("perennial.seed", 1);
    private static final int COUNT = Integer.getInteger("perennial.histories", 1_000);
    static final TaxTable TAXES = new TaxTable(
            "us",
            List.of(new TaxTable.Code("SVC", "services"), new TaxTable.Code("FREE", "not taxed")),
            List.of(
                    rate("State", "6.25", null, LocalDate.of(2027, 10, 1)),
                    rate("State", "6.5", LocalDate.of(2027, 10, 1), null),
                    rate("City", "1.875", null, null)));

    private int refused;
    private int invoices;

    @Test
    void engine_and_naive_reference_bill_the_same_after_every_run_of_any_history() {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            var history = Histories.of(seed);
            var difference = difference(history);
            if (!difference.isEmpty()) {
                var shortest = history.shrunk(each -> !difference(each).isEmpty());
                throw new AssertionError("seed " + seed + ": " + difference(shortest) + "\n" + shortest);
            }
        }
        System.out.println(COUNT + " histories from seed " + FIRST + ": " + invoices + " invoices, " + refused
                + " histories end refused");
        assertTrue(invoices > COUNT, "too little is billed to prove anything");
        assertTrue(refused < COUNT / 5, "too much is refused to prove anything");
    }

    @Test
    void the_naive_reference_knows_the_worked_figures() {
        assertEquals(
                35_45, Exact.of(new BigDecimal("4995")).times(Exact.of(22, 31)).rounded(false));
        assertEquals(List.of(334L, 333L, 333L), NaiveDiscounts.parts(1000, List.of(1L, 1L, 1L)));
        assertEquals(-2_13, Exact.of(new BigDecimal("-212.5")).rounded(false));
        assertEquals(2_12, Exact.of(new BigDecimal("212.5")).rounded(true));
    }

    private String difference(History history) {
        var comparison = new Comparison(history, TAXES);
        var difference = comparison.difference();
        refused += comparison.isRefused() ? 1 : 0;
        invoices += comparison.invoices();
        return difference;
    }

    private static TaxTable.Rate rate(String name, String percent, LocalDate from, LocalDate to) {
        return new TaxTable.Rate(
                name, name, new BigDecimal(percent), List.of("SVC"), null, null, null, null, null, from, to);
    }
}
