package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Lines with a cycle, a timing or a proration of their own, and lines that join later. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineScheduleTest {

    @Test
    void a_yearly_fee_on_a_monthly_contract_is_measured_against_its_own_year() {
        var contract = withYearlyLine().with("/services/1/from", "'2027-03-10'");
        assertEquals(
                List.of("l2 2027-03-10..2028-01-01 297.00", "l2 2028-01-01..2029-01-01 365.00"),
                ofLine("l2", contract.chargesThrough("2027-12-27")));
    }

    @Test
    void a_yearly_fee_comes_with_the_monthly_invoice() {
        assertEquals(
                List.of("l1 2027-01-01..2027-02-01 49.95", "l2 2027-01-01..2028-01-01 365.00"),
                shown(withYearlyLine().chargesThrough("2026-12-27")));
    }

    @Test
    void a_line_added_mid_term_pays_a_stub_to_the_contract_s_anchor_and_then_whole_periods() {
        var contract = AContract.monthly().withLines("10.00", "49.95").with("/services/1/from", "'2027-03-10'");
        assertEquals(
                List.of("l2 2027-03-10..2027-04-01 35.45", "l2 2027-04-01..2027-05-01 49.95"),
                ofLine("l2", contract.chargesThrough("2027-03-27")));
    }

    @Test
    void an_anchor_that_does_not_fit_a_line_s_own_cycle_is_its_contract_s_start_day() {
        var contract = AContract.monthly()
                .with("/term/startDate", "'2027-01-06'")
                .with("/services/0/billingOverride", "{'cycle':{'unit':'WEEK','count':1}}");
        assertEquals(
                "l1 2027-01-06..2027-01-13 49.95",
                shown(contract.chargesThrough("2027-01-01").getFirst()));
    }

    @Test
    void a_line_is_prorated_in_its_own_way() {
        var contract = AContract.monthly()
                .with("/term/startDate", "'2027-03-10'")
                .with("/services/0/billingOverride", "{'prorationBasis':'THIRTY_360'}");
        assertEquals(
                "l1 2027-03-10..2027-04-01 34.97",
                shown(contract.chargesThrough("2027-03-10").getFirst()));
    }

    @Test
    void what_has_closed_rides_on_the_next_invoice_in_advance() {
        var charges = withArrearsLine().chargesThrough("2027-02-24");
        assertEquals(
                List.of(
                        "l1 2027-01-01..2027-02-01 49.95",
                        "l2 2027-01-01..2027-02-01 10.00",
                        "l1 2027-02-01..2027-03-01 49.95",
                        "l1 2027-03-01..2027-04-01 49.95"),
                shown(charges));
        assertEquals(LocalDate.of(2027, 2, 24), charges.get(1).generationDate());
        assertEquals(LocalDate.of(2027, 2, 1), charges.get(1).dueFrom());
    }

    @Test
    void after_the_last_invoice_in_advance_arrears_are_invoiced_when_they_close() {
        var charges = withArrearsLine().with("/term/endDate", "'2027-03-31'").chargesThrough("2027-12-31");
        assertEquals(
                List.of(LocalDate.of(2027, 2, 24), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1)),
                charges.stream()
                        .filter(charge -> charge.line().value().equals("l2"))
                        .map(Charge::generationDate)
                        .toList());
    }

    @Test
    void a_yearly_invoice_does_not_keep_monthly_arrears_back() {
        var contract = withArrearsLine().with("/services/0/billingOverride", "{'cycle':{'unit':'YEAR','count':1}}");
        var charges = contract.chargesThrough("2027-12-27").stream()
                .filter(charge -> charge.line().value().equals("l2"))
                .toList();
        assertEquals(LocalDate.of(2027, 2, 1), charges.getFirst().generationDate());
        assertEquals(LocalDate.of(2027, 12, 27), charges.getLast().generationDate());
        assertEquals(LocalDate.of(2027, 11, 1), charges.getLast().period().start());
    }

    @Test
    void what_waits_for_an_invoice_in_advance_is_announced() {
        var priced = (Priced.Charges) AContract.monthly()
                .withLines("49.95", "10.00")
                .with("/services/0/from", "'2027-03-01'")
                .with("/services/1/billingOverride", "{'timing':'IN_ARREARS'}")
                .with("/services/1/to", "'2027-02-01'")
                .priced(Horizon.through(LocalDate.of(2027, 2, 10)));
        assertEquals(List.of(), priced.charges());
        assertEquals(LocalDate.of(2027, 2, 24), priced.next());
    }

    @Test
    void a_contract_discount_is_shared_by_lines_of_one_rhythm() {
        var contract = withYearlyLine()
                .with("/services/0/discounts/0", "{'code':'C','kind':'AMOUNT','value':'10','appliesTo':'CONTRACT'}");
        var charges = contract.chargesThrough("2026-12-27");
        assertEquals("39.95", charges.get(0).net().major().toPlainString());
        assertEquals("365.00", charges.get(1).net().major().toPlainString());
    }

    @Test
    void without_proration_a_change_waits_for_the_next_period() {
        var contract = PeriodPricingTest.changingOn15April().with("/billing/prorationBasis", "'NONE'");
        assertEquals(
                List.of("l1 2027-04-01..2027-05-01 40.00", "l1 2027-05-01..2027-06-01 65.00"),
                shown(contract.chargesThrough("2027-04-26")));
    }

    @Test
    void of_several_unprorated_changes_in_a_period_the_last_one_holds_from_the_next() {
        var contract = PeriodPricingTest.changingOn15April()
                .with("/billing/prorationBasis", "'NONE'")
                .with("/services/1/to", "'2027-04-20'")
                .with(
                        "/services/2",
                        "{'lineId':'l1','from':'2027-04-20','price':{'model':'FLAT','unitAmount':'70.00'}}");
        assertEquals(
                List.of("l1 2027-04-01..2027-05-01 40.00", "l1 2027-05-01..2027-06-01 70.00"),
                shown(contract.chargesThrough("2027-04-26")));
    }

    @Test
    void half_years_several_years_and_every_n_of_each_unit_have_their_periods() {
        assertEquals("l1 2027-01-01..2027-07-01 49.95", first("MONTH", 6));
        assertEquals("l1 2027-01-01..2027-07-01 49.95", first("QUARTER", 2));
        assertEquals("l1 2027-01-01..2030-01-01 49.95", first("YEAR", 3));
        assertEquals("l1 2027-01-01..2027-01-15 49.95", first("WEEK", 2));
        assertEquals("l1 2027-01-01..2027-04-11 49.95", first("DAY", 100));
    }

    private static String first(String unit, int count) {
        var cycle = "{'unit':'%s','count':%d}".formatted(unit, count);
        var contract = AContract.monthly().with("/billing/cycle", cycle).with("/billing/anchor", "null");
        return shown(contract.chargesThrough("2026-12-27").getFirst());
    }

    private static AContract withYearlyLine() {
        return AContract.monthly()
                .withLines("49.95", "365.00")
                .with("/services/1/billingOverride", "{'cycle':{'unit':'YEAR','count':1}}");
    }

    private static AContract withArrearsLine() {
        return AContract.monthly()
                .withLines("49.95", "10.00")
                .with("/services/1/billingOverride", "{'timing':'IN_ARREARS'}");
    }

    private static List<String> ofLine(String line, List<Charge> charges) {
        return shown(charges.stream()
                .filter(charge -> charge.line().value().equals(line))
                .toList());
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream().map(LineScheduleTest::shown).toList();
    }

    private static String shown(Charge charge) {
        return charge.line() + " " + charge.period().start() + ".."
                + charge.period().end() + " " + charge.gross().major();
    }
}
