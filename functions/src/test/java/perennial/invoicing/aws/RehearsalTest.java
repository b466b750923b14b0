package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.invoicing.Invoice;
import perennial.invoicing.run.Rehearsed;
import perennial.invoicing.run.Review;
import perennial.platform.Json;
import perennial.platform.Query;
import perennial.platform.Table;
import perennial.pricing.AContract;

/** A rehearsal says what the run does, and does nothing itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalTest {
    private final Company company = Company.with(25);

    @Test
    void what_is_rehearsed_is_what_is_issued_byte_for_byte_but_for_the_number() {
        var rehearsed = company.rehearse();
        company.run("a");
        assertEquals(25, rehearsed.drafts().size());
        for (var draft : rehearsed.drafts()) {
            assertEquals(
                    Json.text(draft.invoice()),
                    Json.text(issued(draft.invoice()).numbered(null)));
        }
    }

    @Test
    void its_hash_is_that_of_the_runs_own_review() {
        var rehearsed = company.rehearse();
        var run = company.open("a");
        company.prepare(run);
        var review = company.files.read(run.review(), Review.class).getFirst();
        assertEquals(rehearsed.review(), review);
        assertEquals(rehearsed.review().hash(), Rehearsed.hash(List.of(rehearsed)));
    }

    @Test
    void it_leaves_no_row_and_no_number() {
        company.contract(26, AContract.monthly().with("/services/0/price/unitAmount", "null"));
        company.store = new ReadOnly(company.database);
        var rehearsed = company.rehearse();
        assertEquals(
                List.of("crm:C-26"),
                rehearsed.parked().stream().map(parked -> parked.subject()).toList());
        assertEquals(List.of(), company.numbers());
        assertEquals(List.of(), company.database.all(Query.of(Table.OPERATIONS, "PARKED#acme")));
    }

    @Test
    void a_contract_that_changes_gives_another_hash() {
        var before = company.rehearse().review().hash();
        assertEquals(before, company.rehearse().review().hash());
        company.contract(7, AContract.monthly().withLines("49.96"));
        assertNotEquals(before, company.rehearse().review().hash());
    }

    @Test
    void a_group_that_moved_without_another_figure_gives_another_hash_too() {
        var before = company.rehearse().review().hash();
        var group = new StoredGroups(company.database)
                .find(new BillingGroupId("crm:C-7"))
                .orElseThrow();
        new StoredGroupMoves(company.database).move(group, Company.BUSINESS_DATE);
        assertFalse(before.equals(company.rehearse().review().hash()));
    }

    private Invoice issued(Invoice draft) {
        return new StoredInvoices(company.database).find(draft.id()).orElseThrow();
    }
}
