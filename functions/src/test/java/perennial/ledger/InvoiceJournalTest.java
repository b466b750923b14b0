package perennial.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.JournalId;
import perennial.ledger.Entry.Dimensions;
import perennial.money.Money;
import perennial.pricing.AContract;
import perennial.pricing.Charge;
import perennial.settings.TaxTable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoiceJournalTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void service_that_lies_ahead_is_deferred() {
        assertEquals(List.of("1200 Dr 49.95", "2400 Cr 49.95"), entries("2026-12-27", AContract.monthly()));
    }

    @Test
    void days_before_the_invoice_date_are_revenue() {
        assertEquals(
                List.of("1200 Dr 31.00", "4000 Cr 9.00", "2400 Cr 22.00"),
                entries("2027-01-10", AContract.monthly().withLines("31.00")));
    }

    @Test
    void a_fee_is_revenue_at_once_and_tax_is_owed_to_its_jurisdiction() {
        var contract = taxed().with(
                        "/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE','tax':{'code':'SVC'}}");
        assertEquals(
                List.of("1200 Dr 161.24", "2400 Cr 49.95", "2200 Cr 12.29", "4000 Cr 99.00"),
                entries("2026-12-27", contract));
    }

    @Test
    void the_accounts_are_those_of_the_line() {
        var contract = AContract.monthly().with("/services/0/revenue", "{'account':'4100','recognition':'ON_INVOICE'}");
        assertEquals(List.of("1200 Dr 49.95", "4100 Cr 49.95"), entries("2026-12-27", contract));
    }

    @Test
    void revenue_by_month_is_earned_by_whole_months() {
        var yearly = AContract.monthly()
                .withLines("120.00")
                .with("/billing/cycle", "{'unit':'YEAR','count':1}")
                .with("/services/0/revenue", "{'recognition':'STRAIGHT_LINE_MONTHLY'}");
        assertEquals(List.of("1200 Dr 120.00", "4000 Cr 20.00", "2400 Cr 100.00"), entries("2027-03-31", yearly));
        assertEquals(List.of("1200 Dr 120.00", "2400 Cr 120.00"), entries("2027-01-31", yearly));
    }

    @Test
    void a_month_that_is_begun_counts_as_one() {
        var stub = AContract.monthly()
                .with("/term/startDate", "'2027-01-17'")
                .with("/services/0/price/unitAmount", "'31.00'")
                .with("/services/0/revenue", "{'recognition':'STRAIGHT_LINE_MONTHLY'}")
                .with("/term/endDate", "'2027-01-31'");
        assertEquals(List.of("1200 Dr 15.00", "2400 Cr 15.00"), entries("2027-01-31", stub));
        assertEquals(List.of("1200 Dr 15.00", "4000 Cr 15.00"), entries("2027-02-01", stub));
    }

    @Test
    void usage_is_earned_when_it_is_over() {
        var usage = AContract.monthly().with("/services/0/revenue", "{'recognition':'USAGE'}");
        assertEquals(List.of("1200 Dr 49.95", "2400 Cr 49.95"), entries("2027-01-20", usage));
        var arrears = usage.with("/billing/timing", "'IN_ARREARS'");
        assertEquals(List.of("1200 Dr 49.95", "4000 Cr 49.95"), entries("2027-02-01", arrears));
    }

    @Test
    void a_deposit_is_a_liability() {
        var contract = AContract.monthly().with("/equipment/0", "{'lineId':'e1','mode':'SOLD','depositMinor':10000}");
        assertEquals(List.of("1200 Dr 149.95", "2400 Cr 49.95", "2300 Cr 100.00"), entries("2026-12-27", contract));
    }

    @Test
    void a_journal_out_of_balance_is_refused() {
        var one = Entry.debit("1200", new Dimensions(null, null, null, null, null, null), new Money(1, USD));
        assertThrows(IllegalArgumentException.class, () -> journal(List.of(one)));
    }

    @RepeatedTest(200)
    void every_journal_balances_and_credits_what_is_owed(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var contract = taxed().with("/services/0/price/unitAmount", "'" + random.nextInt(1, 99_999) + ".01'");
        var day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
        var charges = contract.chargesThrough(day.toString());
        var receivable = InvoiceJournal.of(posting(day, charges)).entries().stream()
                .filter(entry -> entry.account().equals("1200"))
                .map(Entry::debit)
                .reduce(Money.zero(USD), Money::plus);
        assertEquals(owed(charges), receivable);
    }

    private static Money owed(List<Charge> charges) {
        return charges.stream().map(charge -> charge.net().plus(charge.tax())).reduce(Money.zero(USD), Money::plus);
    }

    private static AContract taxed() {
        var rate = new TaxTable.Rate(
                "TX", "Texas", new BigDecimal("8.25"), List.of(), "US", "TX", null, null, null, null, null);
        return AContract.monthly()
                .with("/services/0/tax", "{'code':'SVC'}")
                .withTaxTable(new TaxTable("us", List.of(new TaxTable.Code("SVC", "Services")), List.of(rate)));
    }

    private static List<String> entries(String day, AContract contract) {
        return InvoiceJournal.of(posting(LocalDate.parse(day), contract.chargesThrough(day))).entries().stream()
                .map(entry -> entry.credit().isZero()
                        ? entry.account() + " Dr " + entry.debit().major()
                        : entry.account() + " Cr " + entry.credit().major())
                .toList();
    }

    private static InvoicePosting posting(LocalDate day, List<Charge> charges) {
        return new InvoicePosting(
                new InvoiceId(new BillingGroupId("g"), 1),
                "AC-1",
                new EntityId("acme"),
                new CustomerId("A-1"),
                day,
                "USD",
                charges);
    }

    private static Journal journal(List<Entry> entries) {
        return new Journal(
                new JournalId("j"),
                new EntityId("acme"),
                new CustomerId("A-1"),
                new InvoiceId(new BillingGroupId("g"), 1),
                LocalDate.of(2027, 1, 1),
                "USD",
                "out of balance",
                entries);
    }
}
