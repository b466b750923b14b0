package perennial.local.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.states.Execution;
import perennial.local.states.Status;
import perennial.local.states.Step;
import perennial.platform.Item;
import perennial.platform.Table;
import perennial.pricing.AContract;

/** The billing cycle from its deployed definition, through the deployed functions with their own roles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BillingCycleStoryTest {
    @AutoClose
    private final Town town = new Town(12);

    @Test
    void everything_due_is_issued_once_and_the_same_date_again_adds_nothing() {
        succeeded(town.run(Town.BUSINESS_DATE));
        assertBilled(12);
        var again = succeeded(town.run(Town.BUSINESS_DATE));
        assertEquals(List.of("OpenRuns", "AnyRun", "AlreadyRun"), states(again).toList());
        assertBilled(12);
    }

    @Test
    void an_account_too_large_for_a_row_is_billed_on_one_invoice() {
        town.account(260);
        succeeded(town.run(Town.BUSINESS_DATE));
        assertBilled(13);
    }

    @Test
    void three_executions_at_once_issue_once() {
        var three =
                Stream.generate(() -> town.start(Town.BUSINESS_DATE)).limit(3).toList();
        town.passAnHour();
        three.stream().map(town::execution).forEach(BillingCycleStoryTest::succeeded);
        assertBilled(12);
    }

    @Test
    void a_contract_that_cannot_be_billed_is_parked_with_its_reason_and_the_others_are_billed() {
        town.contract(13, AContract.monthly().with("/services/0/price/unitAmount", "null"));
        succeeded(town.run(Town.BUSINESS_DATE));
        assertBilled(12);
        assertEquals(
                List.of("crm:C-13"),
                town.parked().stream().map(row -> row.key().sort()).toList(),
                () -> town.parked().getFirst().text("document"));
    }

    @Test
    void a_contract_that_breaks_the_software_is_parked_alone() {
        town.contract(13, AContract.monthly());
        town.put(Item.at(Table.CONTRACTS.key("crm:C-13", "V#0000000001"))
                .with("received", "yesterday")
                .with("content", "{}"));
        succeeded(town.run(Town.BUSINESS_DATE));
        assertBilled(12);
        assertEquals(
                List.of("DRAFTING_FAILED"),
                town.parked().stream().map(row -> row.text("code")).toList());
    }

    @Test
    void a_rejected_run_issues_nothing_and_the_next_day_bills_it() {
        town.thatAsks();
        var execution = town.run(Town.BUSINESS_DATE);
        assertEquals(
                Status.RUNNING,
                execution.status(),
                () -> town.runRow(Town.BUSINESS_DATE).text("document"));
        town.decide(Town.BUSINESS_DATE, "REJECTED");
        succeeded(execution);
        assertBilled(0);
        town.run(Town.BUSINESS_DATE.plusDays(1));
        town.decide(Town.BUSINESS_DATE.plusDays(1), "APPROVED");
        assertBilled(12);
    }

    @Test
    void a_later_run_supersedes_one_that_nobody_approved() {
        town.thatAsks();
        var first = town.run(Town.BUSINESS_DATE);
        town.run(Town.BUSINESS_DATE.plusDays(1));
        succeeded(first);
        assertTrue(states(first).anyMatch("Supersede"::equals));
        assertEquals("SUPERSEDED", town.runRow(Town.BUSINESS_DATE).text("state"));
        town.decide(Town.BUSINESS_DATE.plusDays(1), "APPROVED");
        assertBilled(12);
    }

    @Test
    void the_schedule_starts_the_cycle_by_itself() {
        town.cloud.advanceTo(town.cloud.timeline().now().plus(Duration.ofDays(1)));
        assertBilled(12);
    }

    private void assertBilled(int count) {
        var numbers =
                IntStream.rangeClosed(1, count).mapToObj("AC-%06d"::formatted).toList();
        assertEquals(numbers, town.numbers());
        assertEquals(count, town.journals());
    }

    private static Execution succeeded(Execution execution) {
        assertEquals(
                Status.SUCCEEDED,
                execution.status(),
                () -> execution.error() + " " + execution.cause() + " " + execution.steps());
        return execution;
    }

    private static Stream<String> states(Execution execution) {
        return execution.steps().stream().map(Step::state);
    }
}
