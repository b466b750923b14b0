package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.RetryableFailure;

/** What cannot be read whole is not billed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartialViewTest {

    @Test
    void a_read_of_a_contract_that_fails_at_any_moment_bills_nothing() {
        var whole = Company.with(1);
        var counted = new MeanwhileStore(whole.database, 0, () -> {});
        draft(whole, counted);
        for (int moment = 1; moment <= counted.count(); moment++) {
            var company = Company.with(1);
            var down = new MeanwhileStore(company.database, moment, PartialViewTest::fail);
            assertThrows(RetryableFailure.class, () -> draft(company, down), "at moment " + moment);
            assertEquals(List.of(), company.invoices(), "at moment " + moment);
        }
    }

    private static void draft(Company company, MeanwhileStore store) {
        var run = company.open("night");
        company.plan(run);
        company.store = store;
        company.draftAll(run);
    }

    private static void fail() {
        throw new RetryableFailure("STORE_DOWN", "the table does not answer");
    }
}
