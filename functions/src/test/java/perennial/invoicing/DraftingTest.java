package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.calendar.Period;
import perennial.invoicing.Drafted.NothingDue;
import perennial.pricing.AContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftingTest {

    @Test
    void a_month_is_invoiced_once() {
        var books = new Books(AContract.monthly());
        var january = books.issue("2026-12-27");
        assertEquals(4995, january.total().minor());
        assertEquals(LocalDate.of(2027, 1, 1), january.dueDate());
        assertEquals(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)), january.period());
        assertEquals("AC-000001", january.number().text());
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2026-12-27"));
        assertEquals(LocalDate.of(2027, 1, 27), books.group().nextBillDate());
    }

    @Test
    void five_years_of_months_are_each_invoiced_once_from_the_tips_alone() {
        var books = new Books(AContract.monthly());
        for (var day = LocalDate.of(2026, 12, 27);
                day.getYear() < 2032;
                day = books.group().nextBillDate()) {
            assertEquals(1, books.issue(day.toString()).lines().size());
        }
        assertEquals(61, books.issued.size());
        assertEquals(1, books.group().tips().size());
    }

    @Test
    void missed_periods_are_caught_up_on_one_invoice_with_their_own_service_dates() {
        var invoice = new Books(AContract.monthly()).issue("2027-03-10");
        assertEquals(3, invoice.lines().size());
        assertEquals(LocalDate.of(2027, 3, 10), invoice.issueDate());
        assertEquals(LocalDate.of(2027, 3, 10), invoice.dueDate());
        assertEquals(
                LocalDate.of(2027, 2, 1),
                invoice.lines().get(1).charge().period().start());
    }

    @Test
    void catching_up_does_not_make_the_period_that_lies_ahead_due_early() {
        assertEquals(
                LocalDate.of(2027, 3, 1),
                new Books(AContract.monthly()).issue("2027-02-27").dueDate());
    }

    @Test
    void net_terms_count_from_the_start_of_the_period() {
        var books = new Books(AContract.monthly().with("/billing/terms", "{'kind':'NET','netDays':30}"));
        assertEquals(LocalDate.of(2027, 1, 31), books.issue("2026-12-27").dueDate());
    }

    @Test
    void due_on_receipt_is_due_on_the_invoice_date() {
        var books = new Books(AContract.monthly().with("/billing/terms", "{'kind':'DUE_ON_RECEIPT'}"));
        assertEquals(LocalDate.of(2026, 12, 27), books.issue("2026-12-27").dueDate());
    }

    @Test
    void lines_in_advance_and_in_arrears_share_one_invoice_a_month() {
        var books = new Books(AContract.monthly()
                .withLines("40.00", "10.00")
                .with("/services/1/billingOverride", "{'timing':'IN_ARREARS'}")
                .with("/term/endDate", "'2028-12-31'"));
        for (var day = LocalDate.of(2026, 12, 27);
                day != null;
                day = books.group().nextBillDate()) {
            books.issue(day.toString());
        }
        assertEquals(
                24 * 5000,
                books.issued.stream()
                        .mapToLong(each -> each.invoice().total().minor())
                        .sum());
        assertEquals(List.of(1000L, 4000L), amounts(books.issued.get(2).invoice()));
        assertEquals(26, books.issued.size());
    }

    @Test
    void a_pause_of_a_billed_month_is_credited_on_the_next_invoice() {
        var books = new Books(AContract.monthly().withLines("31.00"));
        books.issue("2026-12-27");
        books.change(AContract.monthly()
                .withLines("31.00")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-11','to':'2027-01-20','charge':'NONE'}"));
        assertEquals(List.of(-3100L, 2100L, 3100L), amounts(books.issue("2027-01-27")));
    }

    @Test
    void a_credit_is_set_off_against_the_month_although_a_year_is_billed() {
        var books = new Books(yearlyAt("365.00"));
        books.issue("2026-12-27");
        books.change(yearlyAt("265.00"));
        var february = books.issue("2027-01-27");
        assertEquals(List.of(-36500L, 26500L, 4000L), amounts(february).subList(0, 3));
    }

    private static AContract yearlyAt(String price) {
        return AContract.monthly()
                .withLines("40.00", price)
                .with("/services/1/billingOverride", "{'cycle':{'unit':'YEAR','count':1}}");
    }

    @Test
    void a_due_date_moves_to_a_business_day() {
        var terms = "{'kind':'NET','netDays':30}";
        var next = AContract.monthly().with("/billing/terms", terms).with("/billing/businessDayRule", "'NEXT'");
        assertEquals(
                LocalDate.of(2027, 2, 1), new Books(next).issue("2026-12-28").dueDate());
        var previous = AContract.monthly().with("/billing/terms", terms).with("/billing/businessDayRule", "'PREVIOUS'");
        assertEquals(
                LocalDate.of(2027, 1, 29),
                new Books(previous).issue("2026-12-25").dueDate());
    }

    @Test
    void a_due_date_does_not_move_before_the_invoice_date() {
        var contract = AContract.monthly().with("/billing/businessDayRule", "'PREVIOUS'");
        var late = new Books(contract).issue("2027-01-03");
        assertEquals(LocalDate.of(2027, 1, 3), late.dueDate());
    }

    @Test
    void a_change_of_price_within_a_billed_month_is_credited_and_charged_on_the_next_invoice() {
        var books = new Books(aprilAt40());
        books.issue("2027-03-27");
        books.change(from15AprilAt65());
        var next = books.issue("2027-04-26");
        assertEquals(List.of(-4000L, 1867L, 3467L, 6500L), amounts(next));
        assertEquals(
                books.issued.getFirst().invoice().id(), next.lines().getFirst().reverses());
        assertEquals(1334 + 6500, next.total().minor());
        assertInstanceOf(NothingDue.class, books.draft("2027-04-26"));
    }

    @Test
    void a_change_that_is_changed_back_leaves_nothing() {
        var books = new Books(aprilAt40());
        books.issue("2027-03-27");
        books.change(from15AprilAt65());
        books.change(aprilAt40());
        assertEquals(new NothingDue(LocalDate.of(2027, 4, 26)), books.draft("2027-04-12"));
    }

    @Test
    void a_new_version_with_the_same_terms_bills_nothing_twice() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().with("/name", "'Main Street, renamed'"));
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2027-01-10"));
        assertEquals(List.of(4995L), amounts(books.issue("2027-01-27")));
    }

    @Test
    void a_longer_lead_does_not_take_back_what_was_billed_with_a_shorter_one() {
        var books = new Books(AContract.monthly().with("/billing/invoiceLeadDays", "20"));
        books.issue("2026-12-12");
        books.change(AContract.monthly().with("/billing/invoiceLeadDays", "5"));
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2026-12-13"));
    }

    @Test
    void a_credit_waits_for_the_next_period_to_be_set_off_against() {
        var books = new Books(aprilAt40());
        books.issue("2027-03-27");
        books.change(aprilAt40()
                .withLines("40.00", "30.00")
                .with("/services/0/to", "'2027-04-15'")
                .with("/services/1/lineId", "'l1'")
                .with("/services/1/from", "'2027-04-15'"));
        assertEquals(new NothingDue(LocalDate.of(2027, 4, 26)), books.draft("2027-04-10"));
        var may = books.issue("2027-04-26");
        assertEquals(List.of(-4000L, 1867L, 1600L, 3000L), amounts(may));
    }

    @Test
    void what_a_source_says_is_billed_through_is_not_taken_back() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().with("/billing/billedThrough", "'2027-02-01'"));
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2027-01-10"));
        assertEquals(List.of(4995L), amounts(books.issue("2027-01-27")));
    }

    @Test
    void who_bills_whom_in_which_currency_stays_once_it_is_invoiced() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().with("/customer/currency", "'EUR'").with("/customer/externalId", "'A-2'"));
        var blocked = assertInstanceOf(Drafted.Blocked.class, books.draft("2027-01-27"));
        assertEquals(
                List.of("CUSTOMER_CHANGED", "CURRENCY_CHANGED"),
                blocked.obstacles().stream().map(Drafted.Obstacle::code).toList());
    }

    @Test
    void a_cancellation_of_billed_days_is_a_credit_note_in_the_same_run() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().with("/term/cancellation", "{'date':'2027-01-10','creditPolicy':'CREDIT'}"));
        var credit = books.issue("2027-01-08");
        assertEquals(Invoice.Kind.CREDIT_NOTE, credit.kind());
        assertEquals("AC-CN-000001", credit.number().text());
        assertEquals(List.of(-4995L, 1611L), amounts(credit));
    }

    @Test
    void a_change_that_reaches_far_back_waits_for_a_person() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        for (int month = 0; month < 16; month++) {
            books.issue(books.group().nextBillDate().toString());
        }
        books.change(AContract.monthly().withLines("60.00"));
        var blocked = assertInstanceOf(Drafted.Blocked.class, books.draft("2028-06-01"));
        assertEquals(
                "the change takes back 17 billed periods of one line; date it later, or raise the entity's"
                        + " correctionPeriods to confirm it",
                blocked.obstacles().getFirst().message());
    }

    @Test
    void a_change_that_reaches_far_back_is_billed_once_the_entity_allows_it() {
        var books = new Books(AContract.monthly().withEntity("/correctionPeriods", "17"));
        books.issue("2026-12-27");
        for (int month = 0; month < 16; month++) {
            books.issue(books.group().nextBillDate().toString());
        }
        books.change(AContract.monthly().withEntity("/correctionPeriods", "17").withLines("60.00"));
        assertEquals(18 * 6000 - 17 * 4995, books.issue("2028-06-01").total().minor());
    }

    @Test
    void a_change_of_many_lines_reaches_back_as_far_as_that_of_one() {
        var prices = Collections.nCopies(20, "10.00").toArray(String[]::new);
        var higher = Collections.nCopies(20, "11.00").toArray(String[]::new);
        var books = new Books(AContract.monthly().withLines(prices));
        books.issue("2026-12-27");
        books.change(AContract.monthly().withLines(higher));
        assertEquals(20 * 100 + 20 * 1100, books.issue("2027-01-27").total().minor());
    }

    @Test
    void a_refused_contract_blocks_its_group_with_field_and_code() {
        var blocked = new Books(AContract.monthly().with("/term/endDate", "'2026-12-01'")).draft("2027-01-01");
        var obstacle =
                assertInstanceOf(Drafted.Blocked.class, blocked).obstacles().getFirst();
        assertEquals("TERM_REVERSED /term/endDate", obstacle.code() + " " + obstacle.field());
    }

    @Test
    void nothing_lies_ahead_of_a_contract_that_has_ended() {
        var books = new Books(AContract.monthly().with("/term/endDate", "'2027-01-31'"));
        books.issue("2026-12-27");
        assertNull(books.group().nextBillDate());
        assertEquals(new NothingDue(null), books.draft("2027-06-01"));
    }

    @Test
    void an_invoice_of_nothing_is_issued_once() {
        var books = new Books(AContract.monthly()
                .withEntity("/zeroInvoices", "'ISSUE'")
                .with("/services/0/discounts/0", "{'code':'FREE','kind':'PERCENT','value':'100'}"));
        assertEquals(0, books.issue("2026-12-27").total().minor());
        books.change(AContract.monthly()
                .withEntity("/zeroInvoices", "'ISSUE'")
                .with("/services/0/discounts/0", "{'code':'FREE','kind':'PERCENT','value':'100','reason':'kind'}"));
        assertEquals(new NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2027-01-10"));
    }

    private static AContract aprilAt40() {
        return AContract.monthly().withLines("40.00").with("/term/startDate", "'2027-04-01'");
    }

    private static AContract from15AprilAt65() {
        return aprilAt40()
                .withLines("40.00", "65.00")
                .with("/services/0/to", "'2027-04-15'")
                .with("/services/1/lineId", "'l1'")
                .with("/services/1/from", "'2027-04-15'");
    }

    private static List<Long> amounts(Invoice invoice) {
        return invoice.lines().stream()
                .map(line -> line.charge().gross().minor())
                .toList();
    }
}
