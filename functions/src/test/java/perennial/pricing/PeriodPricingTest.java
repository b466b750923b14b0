package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.LineId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodPricingTest {

    @Test
    void a_month_is_invoiced_five_days_before_it_starts() {
        var contract = AContract.monthly();
        assertEquals(List.of("2027-01-01..2027-02-01 49.95"), shown(contract.chargesThrough("2027-01-26")));
        assertEquals(
                List.of("2027-01-01..2027-02-01 49.95", "2027-02-01..2027-03-01 49.95"),
                shown(contract.chargesThrough("2027-01-27")));
    }

    @Test
    void the_next_bill_date_is_the_first_one_ahead() {
        var priced = AContract.monthly().priced(Horizon.through(date("2027-01-26")));
        assertEquals(date("2027-01-27"), ((Priced.Charges) priced).next());
    }

    @Test
    void a_contract_of_the_far_future_waits_for_its_lead() {
        var priced =
                AContract.monthly().with("/term/startDate", "'2035-01-01'").priced(Horizon.through(date("2027-01-01")));
        assertEquals(new Priced.Charges(List.of(), date("2034-12-27")), priced);
    }

    @Test
    void a_start_within_the_month_is_charged_by_its_days() {
        assertEquals("2027-03-10..2027-04-01 35.45", first(startingOn10March()));
    }

    @Test
    void thirty_360_counts_every_month_as_thirty_days() {
        assertEquals(
                "2027-03-10..2027-04-01 34.97",
                first(startingOn10March().with("/billing/prorationBasis", "'THIRTY_360'")));
    }

    @Test
    void without_proration_the_stub_costs_a_full_month() {
        assertEquals(
                "2027-03-10..2027-04-01 49.95", first(startingOn10March().with("/billing/prorationBasis", "'NONE'")));
        assertEquals("2027-03-10..2027-04-01 49.95", first(startingOn10March().with("/billing/firstPeriod", "'FULL'")));
    }

    @Test
    void a_weekday_may_be_given_by_its_number() {
        var weekly = AContract.monthly().with("/billing/cycle", "{'unit':'WEEK','count':1}");
        var named = weekly.with("/billing/anchor", "{'kind':'WEEKDAY','weekday':'MONDAY'}");
        var numbered = weekly.with("/billing/anchor", "{'kind':'WEEKDAY','day':1}");
        assertEquals(List.of(), numbered.refusals());
        assertEquals(shown(named.chargesThrough("2027-01-31")), shown(numbered.chargesThrough("2027-01-31")));
        assertEquals(
                List.of("ANCHOR_INVALID"),
                weekly.with("/billing/anchor", "{'kind':'WEEKDAY','day':8}").refusals().stream()
                        .map(Refusal::code)
                        .toList());
    }

    @Test
    void a_yearly_price_is_measured_against_its_year() {
        var contract = startingOn10March()
                .withLines("599.40")
                .with("/billing/cycle", "{'unit':'YEAR','count':1}")
                .with("/billing/anchor", "{'kind':'DAY_OF_MONTH','day':1,'month':4}");
        assertEquals("2027-03-10..2027-04-01 36.13", first(contract));
    }

    @Test
    void a_quarter_is_measured_against_the_full_aligned_quarter() {
        assertEquals("2027-02-10..2027-04-01 75.00", first(quarterlyFrom10February()));
        assertEquals(
                "2027-02-10..2027-04-01 75.54",
                first(quarterlyFrom10February().with("/billing/prorationBasis", "'WHOLE_MONTHS_PLUS_DAYS'")));
    }

    @Test
    void a_stub_before_anchor_31_is_measured_against_february() {
        var contract = AContract.monthly()
                .withLines("45.00")
                .with("/term/startDate", "'2027-02-10'")
                .with("/billing/anchor", "{'kind':'LAST_DAY'}");
        assertEquals("2027-02-10..2027-02-28 28.93", first(contract));
    }

    @Test
    void days_before_the_anchor_can_be_free() {
        var contract = startingOn10March().with("/billing/firstPeriod", "'FREE_UNTIL_ANCHOR'");
        assertEquals("2027-04-01..2027-05-01 49.95", first(contract));
        var priced = contract.priced(Horizon.through(date("2027-03-01")));
        assertEquals(new Priced.Charges(List.of(), date("2027-03-27")), priced);
    }

    @Test
    void a_change_of_price_within_a_month_belongs_to_the_new_terms_from_its_day() {
        assertEquals(
                List.of("2027-04-01..2027-04-15 18.67", "2027-04-15..2027-05-01 34.67"),
                shown(changingOn15April().chargesThrough("2027-04-12")));
    }

    @Test
    void the_last_day_of_service_is_charged() {
        var contract = AContract.monthly().withLines("31.00").with("/term/endDate", "'2027-01-10'");
        assertEquals(List.of("2027-01-01..2027-01-11 10.00"), shown(contract.chargesThrough("2027-12-31")));
    }

    @Test
    void a_cancellation_ends_service_early() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with("/term/endDate", "'2027-12-31'")
                .with("/term/cancellation", "{'date':'2027-01-10','creditPolicy':'CREDIT'}");
        assertEquals(List.of("2027-01-01..2027-01-11 10.00"), shown(contract.chargesThrough("2027-12-31")));
    }

    @Test
    void without_credit_a_cancelled_contract_pays_its_period_to_the_end() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with("/term/cancellation", "{'date':'2027-01-10','creditPolicy':'NONE'}");
        assertEquals(List.of("2027-01-01..2027-02-01 31.00"), shown(contract.chargesThrough("2027-12-31")));
    }

    @Test
    void what_an_earlier_system_billed_is_not_billed_again() {
        var contract = AContract.monthly()
                .with("/billing/billedThrough", "'2027-03-01'")
                .with("/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE'}");
        assertEquals(List.of("2027-03-01..2027-04-01 49.95"), shown(contract.chargesThrough("2027-03-01")));
    }

    @Test
    void arrears_are_billed_when_the_period_is_over() {
        var contract = AContract.monthly().with("/billing/timing", "'IN_ARREARS'");
        assertEquals(List.of(), contract.chargesThrough("2027-01-31"));
        var january = contract.chargesThrough("2027-02-01").getFirst();
        assertEquals(date("2027-02-01"), january.dueFrom());
    }

    @Test
    void per_unit_prices_multiply_before_they_round() {
        var contract = AContract.monthly()
                .with("/services/0/quantity", "'3'")
                .with("/services/0/price", "{'model':'PER_UNIT','unitAmount':'0.3335'}");
        assertEquals("2027-01-01..2027-02-01 1.00", first(contract));
    }

    @Test
    void rented_equipment_is_charged_while_it_is_out() {
        var contract = AContract.monthly()
                .with(
                        "/equipment/0",
                        "{'lineId':'e1','model':'Panel X','serial':'S1','mode':'RENTAL','from':'2027-01-17',"
                                + "'price':{'model':'FLAT','unitAmount':'31.00'}}");
        var rental = contract.chargesThrough("2027-01-12").get(1);
        assertEquals(ChargeKind.RENTAL, rental.kind());
        assertEquals("2027-01-17..2027-02-01 15.00", shown(rental));
        assertEquals("Rental Panel X, serial S1", rental.description());
    }

    @Test
    void fees_come_once_with_the_first_invoice_or_from_their_date_on() {
        var contract = AContract.monthly()
                .with("/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE'}")
                .with("/fees/1", "{'code':'VISIT','amountMinor':5000,'when':'DATE','date':'2027-02-10'}");
        assertEquals(
                List.of("2027-01-01..2027-02-01 49.95", "2027-01-01..2027-01-02 99.00"),
                shown(contract.chargesThrough("2026-12-27")));
        assertEquals(4, contract.chargesThrough("2027-02-10").size());
    }

    @Test
    void a_fee_that_falls_due_after_the_last_day_is_not_charged() {
        var contract = AContract.monthly()
                .with("/term/endDate", "'2027-01-31'")
                .with("/fees/0", "{'code':'VISIT','amountMinor':5000,'when':'DATE','date':'2027-02-01'}");
        assertEquals(1, contract.chargesThrough("2027-12-31").size());
    }

    @Test
    void what_is_billed_through_a_day_is_not_computed_again() {
        var horizon = Horizon.following(Map.of(new LineId("l1"), date("2057-01-01")), date("2057-01-27"));
        var priced = (Priced.Charges) AContract.monthly().priced(horizon);
        assertEquals(List.of("2057-01-01..2057-02-01 49.95", "2057-02-01..2057-03-01 49.95"), shown(priced.charges()));
        assertEquals(date("2057-02-24"), priced.next());
    }

    @Test
    void a_charge_says_how_it_came_about() {
        var derivation =
                startingOn10March().chargesThrough("2027-03-10").getFirst().derivation();
        assertEquals("/services/0/price", derivation.field());
        assertEquals("49.95 x 22/31 = 35.45", derivation.formula());
        assertEquals("HALF_UP to 0.01", derivation.rounding());
        assertEquals("49.95 x 22/31 = 35.45 for 2027-03-10 to 2027-03-31 (22 of 31 days); no tax", derivation.text());
    }

    @Test
    void a_draft_owes_nothing_and_an_ended_contract_nothing_more() {
        assertTrue(AContract.monthly()
                .with("/status", "'DRAFT'")
                .chargesThrough("2027-06-01")
                .isEmpty());
        var ended = AContract.monthly().with("/status", "'ENDED'").with("/billing/billedThrough", "'2027-01-01'");
        assertTrue(ended.chargesThrough("2027-06-01").isEmpty());
    }

    static AContract changingOn15April() {
        return AContract.monthly()
                .withLines("40.00", "65.00")
                .with("/term/startDate", "'2027-04-01'")
                .with("/services/0/to", "'2027-04-15'")
                .with("/services/1/lineId", "'l1'")
                .with("/services/1/from", "'2027-04-15'");
    }

    private static AContract startingOn10March() {
        return AContract.monthly().with("/term/startDate", "'2027-03-10'");
    }

    private static AContract quarterlyFrom10February() {
        return AContract.monthly()
                .withLines("135.00")
                .with("/term/startDate", "'2027-02-10'")
                .with("/billing/cycle", "{'unit':'QUARTER','count':1}")
                .with("/billing/anchor", "{'kind':'DAY_OF_MONTH','day':1,'month':1}");
    }

    private static String first(AContract contract) {
        return shown(contract.chargesThrough("2027-12-31").getFirst());
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream().map(PeriodPricingTest::shown).toList();
    }

    private static String shown(Charge charge) {
        var period = charge.period();
        return period.start() + ".." + period.end() + " " + charge.gross().major();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
