package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.run.RunState;
import perennial.invoicing.run.RunTicket;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenRunsTest {
    private static final Instant NEXT_NIGHT = Company.NIGHT.plus(Duration.ofDays(1));

    private final Company company = Company.with(3);

    @Test
    void the_business_date_is_the_day_of_the_scheduled_time_in_the_entitys_zone() {
        var run = company.open(Instant.parse("2026-12-28T05:30:00Z"), "a").getFirst();
        assertEquals(LocalDate.of(2026, 12, 27), run.businessDate());
        assertEquals("runs/acme/2026-12-27/1", run.folder());
    }

    @Test
    void a_second_execution_of_a_claimed_run_gets_nothing() {
        company.open("a");
        assertEquals(List.of(), company.open(Company.NIGHT, "b"));
    }

    @Test
    void the_execution_that_holds_the_claim_gets_it_again() {
        assertEquals(company.open("a"), company.open("a"));
    }

    @Test
    void a_closed_run_is_never_opened_again() {
        company.run("a");
        assertEquals(List.of(), company.open(Company.NIGHT, "a"));
        assertEquals(List.of(), company.open(Company.NIGHT, "b"));
    }

    @Test
    void a_failed_run_is_taken_over() {
        company.fail(company.open("a"));
        assertEquals(2, company.open("b").attempt());
    }

    @Test
    void a_rejected_run_may_be_run_again() {
        company.discard(company.open("a"), RunState.REJECTED);
        assertEquals(2, company.open("b").attempt());
    }

    @Test
    void a_claim_is_taken_over_when_its_lease_is_over_and_not_before() {
        company.open("a");
        company.laterBy(Duration.ofHours(12));
        assertEquals(List.of(), company.open(Company.NIGHT, "b"));
        company.laterBy(Duration.ofSeconds(1));
        assertEquals("b", company.open("b").execution());
    }

    @Test
    void a_run_that_waits_for_approval_is_not_taken_over_however_long_it_waits() {
        waiting();
        company.laterBy(Duration.ofDays(20));
        assertEquals(List.of(), company.open(Company.NIGHT, "b"));
    }

    @Test
    void a_later_run_supersedes_one_that_waits_for_approval() {
        waiting();
        company.open(NEXT_NIGHT, "b");
        assertEquals(List.of("token"), company.superseded);
        assertEquals(RunState.SUPERSEDED, state());
    }

    @Test
    void a_wait_that_was_superseded_is_ended_again_as_long_as_it_goes_on() {
        var run = waiting();
        company.open(NEXT_NIGHT, "b");
        company.open(NEXT_NIGHT, "b");
        assertEquals(List.of("token", "token"), company.superseded);
        company.discard(run, RunState.SUPERSEDED);
        company.open(NEXT_NIGHT, "b");
        assertEquals(2, company.superseded.size());
    }

    @Test
    void a_run_that_is_being_issued_is_not_superseded() {
        var run = waiting();
        company.issue(run, 0, () -> true);
        company.open(NEXT_NIGHT, "b");
        assertEquals(List.of(), company.superseded);
        assertEquals(RunState.ISSUING, state());
    }

    @Test
    void a_date_before_a_claimed_one_is_not_opened_any_more() {
        company.open(NEXT_NIGHT, "b");
        assertEquals(List.of(), company.open(Company.NIGHT, "a"));
    }

    private RunTicket waiting() {
        var run = company.open("a");
        company.prepare(run);
        company.requestApproval(run, "token");
        return run;
    }

    private RunState state() {
        return company.runs()
                .find(Company.ACME, Company.BUSINESS_DATE)
                .orElseThrow()
                .state();
    }
}
