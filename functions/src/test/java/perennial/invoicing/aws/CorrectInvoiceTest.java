package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.TerminalFailure;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.correction.CorrectInvoice;
import perennial.invoicing.correction.Outcome;
import perennial.invoicing.correction.Outcome.State;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Query;
import perennial.platform.Table;
import perennial.pricing.AContract;

/** Corrections by hand against the stored books of one customer with one invoice of 49.95. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectInvoiceTest {
    private static final InvoiceId FIRST = new InvoiceId(new BillingGroupId("crm:C-1"), 1);
    private final Company company = Company.with(1);

    @BeforeEach
    void issue() {
        company.run("first night");
        company.laterBy(Duration.ofDays(1));
    }

    @Test
    void a_part_of_a_line_is_credited_on_a_credit_note_with_a_number_of_its_own() {
        var outcome = order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1000}]");
        assertEquals("AC-CN-000001", outcome.number());
        var note = invoice(2);
        assertEquals(note.id(), outcome.creditNote());
        assertEquals(Invoice.Kind.CREDIT_NOTE, note.kind());
        assertEquals(-1000, note.total().minor());
        assertEquals("too noisy", note.lines().getFirst().adjustment().reason());
        assertEquals(3995, balance(1));
        assertEquals(0, balance(2));
        assertEquals(3995, receivable());
    }

    @Test
    void the_sample_event_is_an_order() throws IOException {
        var event =
                Json.read(Files.readAllBytes(Path.of("../events/correct-invoice.credit.json")), CorrectionOrder.class);
        assertEquals(State.DONE, corrections().correct(event.command()).state());
    }

    @Test
    void an_order_that_is_given_again_changes_nothing() {
        var first = order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1000}]");
        assertEquals(first, order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1000}]"));
        assertEquals(3995, balance(1));
        assertThrows(TerminalFailure.class, () -> order("1", "'kind':'VOID'"));
    }

    @Test
    void a_line_is_credited_once_by_an_order() {
        var twice = order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':3000},{'line':1,'amountMinor':3000}]");
        assertEquals("LINE_TWICE", twice.code());
        assertEquals(4995, receivable());
    }

    @Test
    void no_more_is_credited_than_is_left() {
        order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1000}]");
        var refused = order("2", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':3996}]");
        assertEquals("CREDIT_TOO_HIGH", refused.code());
        assertEquals("line 1 has 39.95 USD left to credit before tax; credit that or less", refused.message());
        assertEquals("AC-CN-000002", order("3", "'kind':'CREDIT'").number());
        assertEquals("NOTHING_LEFT", order("4", "'kind':'CREDIT'").code());
        assertEquals(0, receivable());
    }

    @Test
    void what_is_credited_by_hand_is_not_billed_again_by_the_next_run() {
        order("1", "'kind':'CREDIT'");
        company.run(LocalDate.of(2026, 12, 28));
        assertEquals(2, group().ordinal());
    }

    @Test
    void a_void_invoice_keeps_its_number_and_is_billed_anew() {
        assertEquals(State.DONE, order("1", "'kind':'VOID'").state());
        assertEquals(0, balance(1));
        assertEquals(0, receivable());
        assertEquals("VOID", head(1).text("state"));
        assertEquals("VOID_ALREADY", order("2", "'kind':'VOID'").code());
        company.run(LocalDate.of(2026, 12, 28));
        assertEquals(List.of("AC-000001", "AC-000002"), company.numbers());
        assertEquals(4995, balance(2));
        assertEquals(4995, receivable());
    }

    @Test
    void a_partly_credited_invoice_is_void_for_the_rest_and_billed_anew_in_full() {
        order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1000}]");
        order("2", "'kind':'VOID'");
        assertEquals(0, receivable());
        company.run(LocalDate.of(2026, 12, 28));
        assertEquals(4995, receivable());
    }

    @Test
    void a_wrong_credit_is_undone_by_voiding_its_credit_note() {
        order("1", "'kind':'CREDIT'");
        assertEquals(0, balance(1));
        var second = new InvoiceId(FIRST.group(), 2);
        assertEquals(State.DONE, order("2", second, "'kind':'VOID'").state());
        assertEquals(4995, balance(1));
        assertEquals(4995, receivable());
        assertEquals(State.DONE, order("3", "'kind':'CREDIT'").state());
    }

    @Test
    void a_debt_is_written_off_and_taken_up_again() {
        order("1", "'kind':'WRITE_OFF'");
        assertEquals(0, balance(1));
        assertEquals(0, receivable());
        assertEquals(4995, account("6900"));
        assertEquals("WRITTEN_OFF", order("2", "'kind':'CREDIT'").code());
        assertEquals("NOT_VOIDABLE", order("3", "'kind':'VOID'").code());
        order("4", "'kind':'REVERSE_WRITE_OFF'");
        assertEquals(4995, balance(1));
        assertEquals(0, account("6900"));
    }

    @Test
    void above_the_limit_somebody_else_approves() {
        company.withLimitsOfCorrections();
        var waiting = order("1", "'kind':'WRITE_OFF'");
        assertEquals(State.WAITING, waiting.state());
        assertEquals(4995, balance(1));
        assertEquals(
                State.WAITING,
                order("1", "'kind':'WRITE_OFF','approvedBy':'ann'").state());
        assertEquals(
                State.DONE, order("1", "'kind':'WRITE_OFF','approvedBy':'bob'").state());
        assertEquals(0, balance(1));
        assertEquals(State.DONE, order("2", "'kind':'REVERSE_WRITE_OFF'").state());
    }

    @Test
    void the_books_balance_by_account_after_every_correction() {
        order("1", "'kind':'CREDIT','lines':[{'line':1,'amountMinor':1234}]");
        order("2", "'kind':'VOID'");
        assertEquals(0, receivable());
        assertEquals(0, account("4000") + account("2400"));
    }

    private Outcome order(String id, String what) {
        return order(id, FIRST, what);
    }

    private Outcome order(String id, InvoiceId document, String what) {
        var json = "{'commandId':'%s','document':'%s','reason':'too noisy','author':'ann',%s}"
                .formatted(id, document, what)
                .replace('\'', '"');
        return corrections().correct(Json.read(json, CorrectionOrder.class).command());
    }

    private CorrectInvoice corrections() {
        return company.corrections();
    }

    private Invoice invoice(int ordinal) {
        return new StoredInvoices(company.store)
                .find(new InvoiceId(FIRST.group(), ordinal))
                .orElseThrow();
    }

    private Item head(int ordinal) {
        return company.store
                .get(InvoiceHead.key(new InvoiceId(FIRST.group(), ordinal)))
                .orElseThrow();
    }

    private long balance(int ordinal) {
        return head(ordinal).number("balanceMinor");
    }

    private BillingGroup group() {
        return new StoredGroups(company.store).find(FIRST.group()).orElseThrow();
    }

    private long receivable() {
        return account("1200");
    }

    private long account(String number) {
        var customer = AContract.monthly().contract().customerId();
        return company.database.all(Query.of(Table.LEDGER, customer.value())).stream()
                .map(row -> JournalRow.read(company.database, row))
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account().equals(number))
                .mapToLong(entry -> entry.debit().minus(entry.credit()).minor())
                .sum();
    }
}
