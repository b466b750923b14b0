package perennial.local.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.invoicing.aws.GrowingBook;

/** Neither the size of the book nor the age of a contract changes what an invoice asks of the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrowthTest {
    @Test
    void an_invoice_reads_and_writes_as_much_in_a_book_of_1000_as_of_100() {
        double small = new GrowingBook(100).itemsAnInvoice();
        double large = new GrowingBook(1_000).itemsAnInvoice();
        assertEquals(1, large / small, 0.01, () -> large + " items, " + small + " in the small book");
    }

    @Test
    void the_60th_month_reads_and_writes_as_much_as_the_2nd() {
        var months = new GrowingBook(1).itemsOfMonths(60);
        assertEquals(months[1], months[59]);
    }
}
