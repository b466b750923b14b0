package perennial.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.Contract;
import perennial.pricing.AContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepricingTest {
    private final Contract before = AContract.monthly().contract();
    private final RateChangePlan plan = RatePlanningTest.plan(AContract.monthly(), "");
    private final Contract posted = Repricing.posted(before, plan.change(), plan.rows());

    @Test
    void posting_ends_the_old_version_on_the_boundary_and_opens_a_new_one() {
        assertEquals(List.of("null..2027-07-01 49.95", "2027-07-01..null 51.95"), lines(posted));
        var mark = posted.services().getLast().rateChange();
        assertEquals(
                "2027-07 costs Kim 49.95", mark.id() + " " + mark.reason() + " " + mark.author() + " " + mark.was());
    }

    @Test
    void undoing_leaves_the_contract_as_it_was() {
        assertTrue(Repricing.isPosted(posted, "2027-07"));
        assertEquals(before, Repricing.undone(posted, "2027-07"));
        assertEquals(posted, Repricing.undone(posted, "another"));
    }

    @Test
    void the_next_version_from_the_source_keeps_the_change_of_a_price_that_it_repeats() {
        var sent = AContract.monthly().with("/name", "'New name'").contract();
        var carried = Repricing.carriedOver(posted, sent);
        assertEquals(lines(posted), lines(carried));
        assertEquals("New name", carried.name());
        assertEquals(List.of(), Repricing.overruled(posted, carried));
        assertEquals(sent, Repricing.undone(carried, "2027-07"));
    }

    @Test
    void a_price_that_the_source_changes_itself_overrules_the_change() {
        var sent = AContract.monthly()
                .with("/services/0/price/unitAmount", "'60.00'")
                .contract();
        var carried = Repricing.carriedOver(posted, sent);
        assertEquals(List.of("null..null 60.00"), lines(carried));
        assertEquals(1, Repricing.overruled(posted, carried).size());
    }

    @Test
    void a_source_that_has_taken_the_new_price_over_is_left_as_it_is() {
        assertEquals(List.of(), Repricing.overruled(posted, Repricing.carriedOver(posted, posted)));
        assertEquals(posted, Repricing.carriedOver(posted, posted));
    }

    @Test
    void a_line_that_the_source_has_ended_before_stays_ended() {
        var sent = AContract.monthly().with("/services/0/to", "'2027-07-01'").contract();
        assertEquals(sent, Repricing.carriedOver(posted, sent));
    }

    private static List<String> lines(Contract contract) {
        return contract.services().stream()
                .map(line -> line.from() + ".." + line.to() + " " + line.price().unitAmount())
                .toList();
    }
}
