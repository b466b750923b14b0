package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.TerminalFailure;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.Member;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.IssueInvoices.State;
import perennial.invoicing.run.Review;
import perennial.invoicing.run.RunCounts;
import perennial.invoicing.run.RunState;
import perennial.invoicing.run.RunTicket;
import perennial.pricing.AContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BillingRunTest {
    private final Company company = Company.with(40);

    @Test
    void every_contract_that_is_due_is_billed_once_and_the_counts_agree() {
        var closed = company.run("a");
        assertEquals(new RunCounts(40, 40, 0, 0), closed.counts());
        assertEquals(RunState.CLOSED, closed.state());
        assertEquals(numbers(40), company.numbers());
        assertEquals(40, company.journals());
        assertEquals(List.of(closed), company.news);
    }

    @Test
    void an_issued_invoice_is_found_with_its_number() {
        company.run("a");
        var group = new StoredGroups(company.database)
                .find(new BillingGroupId("crm:C-7"))
                .orElseThrow();
        var invoice = new StoredInvoices(company.database)
                .find(new InvoiceId(group.id(), group.ordinal()))
                .orElseThrow();
        assertTrue(invoice.number().text().startsWith("AC-"));
        assertEquals(group.lastTotal(), invoice.total());
    }

    @Test
    void a_run_without_anything_due_is_closed() {
        var empty = new Company();
        assertEquals(new RunCounts(0, 0, 0, 0), empty.run("a").counts());
    }

    @Test
    void a_contract_that_cannot_be_billed_is_parked_and_the_others_are_billed() {
        company.contract(41, AContract.monthly().with("/services/0/price/unitAmount", "null"));
        var closed = company.run("a");
        assertEquals(new RunCounts(41, 40, 0, 1), closed.counts());
        var parked = company.parkingLot().of(Company.ACME).getFirst();
        assertEquals("crm:C-41", parked.subject());
    }

    @Test
    void what_is_parked_is_picked_up_when_it_is_repaired() {
        company.contract(41, AContract.monthly().with("/services/0/price/unitAmount", "null"));
        company.run("a");
        company.contract(41);
        var next = company.open(Company.NIGHT.plus(Duration.ofDays(1)), "b").getFirst();
        company.prepare(next);
        company.issue(next, 0, () -> true);
        assertEquals(new RunCounts(1, 1, 0, 0), company.close(next).counts());
        assertEquals(List.of(), company.parkingLot().of(Company.ACME));
    }

    @Test
    void a_batch_that_died_at_its_end_is_run_again_group_by_group_and_counted_once() {
        var run = company.open("a");
        int found = company.plan(run);
        company.draftAll(run);
        var groups = company.files.read(run.folder() + "/manifest.json", String.class);
        groups.subList(1, 10).forEach(group -> company.draft(run, List.of(group)));
        company.park(run, groups.getFirst(), "DRAFTING_FAILED");
        var reviewed = company.review(run, found);
        assertEquals(39, reviewed.drafts());
        assertEquals(1, reviewed.parked());
    }

    @Test
    void a_contract_that_cannot_be_read_is_never_billed_from_what_could_be() {
        var run = company.open("a");
        var group = new StoredGroups(company.database)
                .find(new BillingGroupId("crm:C-7"))
                .orElseThrow();
        var missing = new Member(group.members().getFirst().contract(), 9, 0);
        company.put(GroupRow.write(group.with(List.of(missing), Company.BUSINESS_DATE)));
        assertThrows(IllegalStateException.class, () -> company.draft(run, List.of("crm:C-7")));
    }

    @Test
    void a_group_that_nobody_accounts_for_stops_the_run() {
        var run = company.open("a");
        int found = company.plan(run);
        company.draft(run, List.of("crm:C-1"));
        assertThrows(TerminalFailure.class, () -> company.review(run, found));
    }

    @Test
    void an_approval_with_a_hash_issues_what_was_reviewed_and_refuses_when_anything_has_moved() {
        var run = company.open("a");
        company.prepare(run);
        var hash = company.files.read(run.review(), Review.class).getFirst().hash();
        var other = assertThrows(TerminalFailure.class, () -> company.issue(run, 0, "0".repeat(64), () -> true));
        assertEquals("REHEARSAL_OUTDATED", other.code());
        var group = new StoredGroups(company.database)
                .find(new BillingGroupId("crm:C-7"))
                .orElseThrow();
        new StoredGroupMoves(company.database).move(group, Company.BUSINESS_DATE);
        var moved = assertThrows(TerminalFailure.class, () -> company.issue(run, 0, hash, () -> true));
        assertTrue(moved.getMessage().contains("crm:C-7 has changed since"), moved::getMessage);
        assertEquals(List.of(), company.numbers());
    }

    @Test
    void an_approved_review_is_issued_and_may_be_gone_on_with() {
        var run = company.open("a");
        company.prepare(run);
        var hash = company.files.read(run.review(), Review.class).getFirst().hash();
        var first = company.issue(run, 0, hash, () -> false);
        company.issue(run, first.position(), hash, () -> true);
        assertEquals(numbers(40), company.numbers());
    }

    @Test
    void a_contract_that_changed_after_the_review_waits_for_the_next_run() {
        var run = company.open("a");
        company.prepare(run);
        var group = new StoredGroups(company.database)
                .find(new BillingGroupId("crm:C-7"))
                .orElseThrow();
        new StoredGroupMoves(company.database).move(group, Company.BUSINESS_DATE);
        company.issue(run, 0, () -> true);
        assertEquals(new RunCounts(40, 39, 1, 0), company.close(run).counts());
        assertEquals(numbers(39), company.numbers());
    }

    @Test
    void issue_goes_on_where_its_time_ended() {
        var run = company.open("a");
        company.prepare(run);
        var first = company.issue(run, 0, () -> false);
        assertEquals(State.MORE, first.state());
        assertEquals(33, first.position());
        var second = company.issue(run, first.position(), () -> true);
        assertEquals(State.DONE, second.state());
        assertEquals(40, second.issued());
        assertEquals(numbers(40), company.numbers());
    }

    @Test
    void two_issuers_at_once_give_no_number_twice() {
        var run = company.open("a");
        company.prepare(run);
        company.issue(run, 0, () -> false);
        company.issue(run, 0, () -> true);
        assertEquals(numbers(40), company.numbers());
        assertEquals(40, company.journals());
    }

    @Test
    void a_run_that_needs_a_person_is_announced_and_says_why() {
        company.withApproval();
        var run = company.open("a");
        company.plan(run);
        company.draftAll(run);
        var reviewed = company.review(run, 40);
        assertFalse(reviewed.approved());
        company.requestApproval(run, "token");
        assertEquals(List.of("token"), company.announced);
    }

    @Test
    void a_rejected_run_issues_nothing_and_its_groups_stay_due() {
        var run = company.open("a");
        company.prepare(run);
        company.discard(run, RunState.REJECTED);
        assertEquals(List.of(), company.numbers());
        assertEquals(40, company.plan(run));
    }

    @Test
    void a_superseded_run_issues_nothing_even_when_it_was_approved_at_that_moment() {
        var run = company.open("a");
        company.prepare(run);
        company.requestApproval(run, "token");
        company.open(Company.NIGHT.plus(Duration.ofDays(1)), "b");
        assertEquals(State.SUPERSEDED, company.issue(run, 0, () -> true).state());
        assertEquals(List.of(), company.numbers());
    }

    @Test
    void an_execution_whose_run_was_taken_over_issues_nothing() {
        var zombie = company.open("a");
        company.prepare(zombie);
        company.fail(zombie);
        company.open("b");
        assertThrows(TerminalFailure.class, () -> company.issue(zombie, 0, () -> true));
        assertEquals(List.of(), company.numbers());
    }

    @Test
    void a_run_that_is_taken_over_delivers_what_the_dead_one_issued() {
        var dead = company.open("a");
        company.prepare(dead);
        company.issue(dead, 0, () -> false);
        company.fail(dead);
        var next = company.open("b");
        company.prepare(next);
        var done = company.issue(next, 0, () -> true);
        assertEquals(40, company.files.read(done.manifest(), String.class).size());
        assertEquals(new RunCounts(7, 7, 0, 0), company.close(next).counts());
    }

    @Test
    void killed_at_any_write_and_started_again_it_comes_to_the_same_books() {
        int commits = 0;
        for (boolean survived = false; !survived; ) {
            commits++;
            survived = survives(commits, false) & survives(commits, true);
        }
        assertTrue(commits > 11, "the sweep was too short: " + commits);
    }

    /** Kills issue and close at one commit and starts them again; whether there was no such commit any more. */
    private static boolean survives(int commit, boolean afterEffect) {
        var company = Company.with(7);
        company.block = 3;
        var run = company.open("a");
        company.prepare(run);
        boolean undisturbed = dies(company, run, commit, afterEffect);
        company.store = company.database;
        var closed = finish(company, run);
        assertEquals(new RunCounts(7, 7, 0, 0), closed.counts());
        assertEquals(numbers(7), company.numbers());
        assertEquals(7, company.journals());
        return undisturbed;
    }

    private static boolean dies(Company company, RunTicket run, int commit, boolean afterEffect) {
        company.store = new FaultyStore(company.database, commit, afterEffect);
        try {
            finish(company, run);
            return true;
        } catch (FaultyStore.Killed killed) {
            return false;
        }
    }

    private static BillingRun finish(Company company, RunTicket run) {
        company.issue(run, 0, () -> true);
        return company.close(run);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("AC-%06d"::formatted).toList();
    }
}
