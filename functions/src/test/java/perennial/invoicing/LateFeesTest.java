package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.pricing.AContract;
import perennial.pricing.ChargeKind;

/** What paying late costs: 49.95 a month, issued on 2026-12-27 and due on 2027-01-31. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateFeesTest {
    private static final String PERCENT = "{'kind':'PERCENT','value':'1.5','graceDays':10}";
    private static final String FLAT = "{'kind':'FLAT','value':'5.00'}";

    @Test
    void a_percentage_is_charged_on_the_open_balance_with_the_next_invoice() {
        var books = with(PERCENT);
        var first = books.issue("2026-12-27");
        assertEquals(LocalDate.of(2027, 1, 31), first.dueDate());
        books.open(first, 4995);
        assertEquals(List.of(), fees(books.issue("2027-01-27")));
        var fee = onlyFee(books.issue("2027-02-24"));
        assertEquals(75, fee.charge().gross().minor());
        assertEquals(LocalDate.of(2027, 2, 11), fee.charge().period().start());
        assertEquals(
                "1.5 % of 49.95 = 0.75 accrued on 2027-02-11: invoice crm:C-1/000001 was due 2027-01-31 and 49.95 of it "
                        + "was open on 2027-02-24; no tax",
                fee.charge().derivation().text());
    }

    @Test
    void days_of_grace_are_no_delay() {
        var terms = "{'kind':'FLAT','value':'5.00','graceDays':%d}";
        assertEquals(
                1, fees(ready(late(terms.formatted(23), 4995), "2027-02-24")).size());
        assertEquals(
                0, fees(ready(late(terms.formatted(24), 4995), "2027-02-24")).size());
    }

    @Test
    void of_a_partly_paid_invoice_only_the_rest_counts() {
        assertEquals(
                30,
                onlyFee(ready(late(PERCENT, 2000), "2027-02-24"))
                        .charge()
                        .gross()
                        .minor());
    }

    @Test
    void a_flat_fee_is_what_it_is() {
        assertEquals(
                500,
                onlyFee(ready(late(FLAT, 1), "2027-02-24")).charge().gross().minor());
    }

    @Test
    void a_fee_is_charged_once_in_thirty_days_however_often_an_invoice_is_made() {
        var books = late(FLAT, 4995);
        assertEquals(1, fees(books.issue("2027-02-24")).size());
        books.change(net30().withLines("60.00").with("/billing/lateFee", FLAT));
        assertEquals(0, fees(books.issue("2027-02-25")).size());
        var second = onlyFee(books.issue("2027-03-27"));
        assertEquals(LocalDate.of(2027, 3, 3), second.charge().period().start());
    }

    @Test
    void a_change_of_the_contract_neither_takes_a_fee_back_nor_charges_it_again() {
        var books = late(FLAT, 4995);
        books.issue("2027-02-24");
        books.change(net30().withLines("60.00"));
        var corrected = ready(books, "2027-02-25");
        assertEquals(0, fees(corrected).size());
    }

    @Test
    void no_fee_is_charged_on_a_fee() {
        var books = late(FLAT, 4995);
        var march = books.issue("2027-02-24");
        assertEquals(4995 + 500, march.total().minor());
        books.open(march, march.total().minor());
        books.change(net30().with("/billing/lateFee", PERCENT));
        assertEquals(75, onlyFee(books.issue("2027-05-12")).charge().gross().minor());
    }

    @Test
    void the_fees_of_any_twelve_months_stay_below_their_part_of_the_total() {
        var books = late("{'kind':'FLAT','value':'5.00','maxPerYearPercent':'18'}", 4995);
        assertEquals(500, onlyFee(books.issue("2027-02-24")).charge().gross().minor());
        var second = onlyFee(books.issue("2027-03-27"));
        assertEquals(399, second.charge().gross().minor());
        assertEquals(
                "5.00, at most 18 % a year = 3.99", second.charge().derivation().formula());
        assertEquals(List.of(), fees(books.issue("2027-04-26")));
    }

    @Test
    void a_fee_alone_waits_for_the_next_invoice() {
        assertEquals(
                new Drafted.NothingDue(LocalDate.of(2027, 2, 24)),
                late(FLAT, 4995).draft("2027-02-20"));
    }

    @Test
    void a_fee_alone_makes_an_invoice_when_no_other_lies_ahead() {
        var books = new Books(ending());
        var last = books.issue("2026-12-27");
        assertEquals(LocalDate.of(2027, 2, 1), books.group().nextBillDate());
        books.open(last, 4995);
        var alone = books.issue("2027-02-01");
        assertEquals(500, alone.total().minor());
        assertEquals(LocalDate.of(2027, 3, 3), alone.dueDate());
        assertEquals(LocalDate.of(2027, 3, 3), books.group().nextBillDate());
    }

    @Test
    void a_group_that_has_paid_is_looked_at_no_more() {
        var books = new Books(ending());
        books.issue("2026-12-27");
        assertEquals(new Drafted.NothingDue(null), books.draft("2027-02-01"));
    }

    @Test
    void a_void_invoice_has_charged_no_fee() {
        var books = late(FLAT, 4995);
        var march = books.issue("2027-02-24");
        assertEquals(1, books.group().lateFees().size());
        books.voided(march);
        assertEquals(List.of(), books.group().lateFees());
    }

    @Test
    void a_fee_of_over_a_hundred_percent_or_of_nothing_is_refused() {
        for (var terms :
                List.of("{'kind':'PERCENT','value':'100.1'}", "{'kind':'FLAT','value':'0'}", "{'kind':'FLAT'}")) {
            var blocked = assertInstanceOf(Drafted.Blocked.class, with(terms).draft("2026-12-27"));
            assertEquals("LATE_FEE_INVALID", blocked.obstacles().getFirst().code());
        }
    }

    /** Two months are billed, and of the first something is open. */
    private static Books late(String terms, long balanceMinor) {
        var books = with(terms);
        var first = books.issue("2026-12-27");
        books.issue("2027-01-27");
        books.open(first, balanceMinor);
        return books;
    }

    private static AContract net30() {
        return AContract.monthly().with("/billing/terms", "{'kind':'NET','netDays':30}");
    }

    private static Books with(String terms) {
        return new Books(net30().with("/billing/lateFee", terms));
    }

    private static AContract ending() {
        return net30().with("/billing/lateFee", FLAT).with("/term/endDate", "'2027-01-31'");
    }

    private static Invoice ready(Books books, String date) {
        return assertInstanceOf(Drafted.Ready.class, books.draft(date)).draft().invoice();
    }

    private static InvoiceLine onlyFee(Invoice invoice) {
        assertEquals(1, fees(invoice).size());
        return fees(invoice).getFirst();
    }

    private static List<InvoiceLine> fees(Invoice invoice) {
        return invoice.lines().stream()
                .filter(line -> line.charge().kind() == ChargeKind.LATE_FEE)
                .toList();
    }
}
