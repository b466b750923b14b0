package perennial.local.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.invoicing.aws.LongSeries;

/**
 * The numbers of one legal entity's invoices, given in spite of rivals and of processes that die. As many invoices as
 * {@code -Dperennial.invoices=20000} says; 2,000 where nothing is said.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongSeriesTest {
    private static final int INVOICES = Integer.getInteger("perennial.invoices", 2_000);
    private static final int OF_SISTER = INVOICES / 10;
    private static final int CORRECTED = INVOICES / 40;
    private static final long SEED = Long.getLong("perennial.seed", 20_000);

    @Test
    void each_number_is_given_once_without_a_hole_and_every_series_counts_by_itself() {
        var series = new LongSeries(INVOICES, OF_SISTER, SEED);
        assertEquals(List.of(INVOICES, OF_SISTER), series.bill(), seed());
        assertEquals(OF_SISTER, series.correctAndBillSister(CORRECTED), seed());
        assertEquals(numbers(INVOICES), series.sequences("acme/acme"), seed());
        assertEquals(numbers(2 * OF_SISTER), series.sequences("beta/beta"), seed());
        assertEquals(numbers(CORRECTED), series.sequences("beta/beta-CN"), seed());
        assertTrue(
                series.overtaken() > INVOICES / 1_000 && series.killed() > INVOICES / 500,
                "the times were too good, " + seed());
    }

    private static List<Long> numbers(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static String seed() {
        return "seed " + SEED;
    }
}
