package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.Drafted.NothingDue;
import perennial.pricing.AContract;

/** What a run takes back, and what becomes of totals that are no ordinary invoice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreditNoteTest {
    private static final String CREDIT_NOTE = "'CREDIT_NOTE'";

    @Test
    void by_policy_what_is_taken_back_goes_on_a_credit_note_and_what_is_charged_on_an_invoice() {
        var books = new Books(monthly());
        var january = books.issue("2026-12-27");
        books.change(monthly().withLines("60.00"));
        var draft = ready(books, "2027-01-27");
        assertEquals(
                List.of(Invoice.Kind.CREDIT_NOTE, Invoice.Kind.INVOICE),
                draft.documents().stream().map(Invoice::kind).toList());
        assertEquals(
                List.of(2, 3),
                draft.documents().stream().map(each -> each.id().ordinal()).toList());
        var credited = draft.documents().getFirst().lines().getFirst();
        assertEquals(january.id(), credited.reverses());
        assertEquals(1, credited.reversesLine());
        assertEquals(12000 - 4995, draft.total().minor());
        assertEquals(3, draft.next().ordinal());
    }

    @Test
    void with_nothing_to_charge_there_is_only_the_credit_note() {
        var books = new Books(monthly());
        books.issue("2026-12-27");
        books.change(monthly().with("/term/cancellation", "{'date':'2026-12-31','creditPolicy':'CREDIT'}"));
        var draft = ready(books, "2027-01-02");
        assertEquals(1, draft.documents().size());
        assertEquals(-4995, draft.total().minor());
        assertEquals(draft.invoice().issueDate(), draft.invoice().dueDate());
        assertNull(draft.next().nextBillDate());
    }

    @Test
    void a_cancellation_that_is_refunded_marks_its_credit_note_so() {
        var books = new Books(monthly());
        books.issue("2026-12-27");
        books.change(monthly().with("/term/cancellation", "{'date':'2027-01-10','creditPolicy':'REFUND'}"));
        assertTrue(ready(books, "2027-01-12").documents().getFirst().toRefund());
    }

    @Test
    void a_cancellation_without_credit_takes_nothing_back() {
        var books = new Books(monthly());
        books.issue("2026-12-27");
        books.change(monthly().with("/term/cancellation", "{'date':'2027-01-10','creditPolicy':'NONE'}"));
        assertEquals(new NothingDue(null), books.draft("2027-01-12"));
    }

    @Test
    void an_invoice_of_nothing_counts_as_billed_and_is_not_sent() {
        var free = AContract.monthly().with("/services/0/discounts/0", "{'code':'F','kind':'PERCENT','value':'100'}");
        var settled = assertInstanceOf(Drafted.Settled.class, new Books(free).draft("2026-12-27"));
        assertEquals(LocalDate.of(2027, 1, 27), settled.after().nextBillDate());
        assertEquals(LocalDate.of(2027, 2, 1), settled.after().tips().getFirst().billedThrough());
        assertEquals(0, settled.after().ordinal());
    }

    @Test
    void an_invoice_below_the_minimum_waits_for_the_next_period() {
        var books = new Books(AContract.monthly().with("/billing/minInvoiceMinor", "6000"));
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2026-12-27"));
        assertEquals(9990, books.issue("2027-01-27").total().minor());
    }

    @Test
    void the_last_invoice_is_issued_however_small() {
        var books = new Books(
                AContract.monthly().with("/billing/minInvoiceMinor", "6000").with("/term/endDate", "'2027-01-31'"));
        assertEquals(4995, books.issue("2026-12-27").total().minor());
    }

    @Test
    void a_purchase_order_is_billed_up_to_its_limit() {
        var books = new Books(ordered("10000"));
        books.issue("2026-12-27");
        books.issue("2027-01-27");
        assertEquals(9990, books.group().orders().getFirst().billedMinor());
        var blocked = assertInstanceOf(Drafted.Blocked.class, books.draft("2027-02-24"));
        assertEquals("PO_LIMIT_EXCEEDED", blocked.obstacles().getFirst().code());
        assertEquals(
                "purchase order PO-1 allows 100.00 USD, 99.90 USD is billed under it and 49.95 USD is due; "
                        + "ask the customer for a higher limit or a new order",
                blocked.obstacles().getFirst().message());
    }

    @Test
    void a_new_purchase_order_counts_from_nothing() {
        var books = new Books(ordered("10000"));
        books.issue("2026-12-27");
        books.issue("2027-01-27");
        books.change(ordered("10000").with("/billing/poNumber", "'PO-2'"));
        assertEquals(4995, books.issue("2027-02-24").total().minor());
    }

    private static AContract ordered(String limit) {
        return AContract.monthly().with("/billing/poNumber", "'PO-1'").with("/billing/poLimitMinor", limit);
    }

    private static AContract monthly() {
        return AContract.monthly().withEntity("/creditPolicy", CREDIT_NOTE);
    }

    private static Draft ready(Books books, String date) {
        return assertInstanceOf(Drafted.Ready.class, books.draft(date)).draft();
    }
}
