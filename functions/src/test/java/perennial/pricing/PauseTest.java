package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rests of a contract that costs 31.00 a month; January, March, May have 31 days. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PauseTest {

    @Test
    void paused_months_are_no_charge_at_all() {
        assertEquals(
                List.of("l1 2027-01-01 31.00", "l1 2027-04-01 31.00"),
                shown(paused("2027-02-01", "2027-03-31").chargesThrough("2027-03-27")));
    }

    @Test
    void within_a_month_the_days_of_a_pause_cost_nothing_and_its_last_day_is_one_of_them() {
        var charge =
                paused("2027-01-11", "2027-01-20").chargesThrough("2026-12-27").getFirst();
        assertEquals("21.00", charge.net().major().toPlainString());
        assertEquals(
                "31.00 x 10/31 + 31.00 x 10/31 x 0 % + 31.00 x 11/31 = 21.00",
                charge.derivation().formula());
    }

    @Test
    void a_reduced_service_costs_its_percentage() {
        var contract = monthly()
                .with(
                        "/billing/pauseWindows/0",
                        "{'from':'2027-01-11','to':'2027-01-20','charge':'REDUCED','percent':'50'}");
        assertEquals(List.of("l1 2027-01-01 26.00"), shown(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void where_two_pauses_hold_the_lesser_price_is_charged() {
        var contract = paused("2027-01-16", "2027-01-20")
                .with(
                        "/billing/pauseWindows/1",
                        "{'from':'2027-01-11','to':'2027-01-20','charge':'REDUCED','percent':'50'}");
        assertEquals(List.of("l1 2027-01-01 23.50"), shown(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void after_a_pause_the_periods_go_on_as_if_it_had_not_been() {
        assertEquals(
                List.of("l1 2027-01-01 10.00", "l1 2027-03-01 11.00", "l1 2027-04-01 31.00"),
                shown(paused("2027-01-11", "2027-03-20").chargesThrough("2027-03-27")));
    }

    @Test
    void a_long_pause_is_waited_for() {
        assertEquals(LocalDate.of(2029, 12, 27), nextAfter(paused("2027-02-01", "2029-12-31"), "2027-02-10"));
    }

    @Test
    void a_pause_without_an_end_waits_for_word() {
        var contract = monthly().with("/billing/pauseWindows/0", "{'from':'2027-02-01','charge':'NONE'}");
        assertEquals(null, nextAfter(contract, "2027-02-10"));
    }

    @Test
    void a_vacant_site_rests_alone() {
        var contract = AContract.monthly()
                .withLines("31.00", "62.00")
                .with("/sites/0", "{'siteId':'s1'}")
                .with("/sites/1", "{'siteId':'s2'}")
                .with("/services/0/siteRef", "'s1'")
                .with("/services/1/siteRef", "'s2'")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-01','to':'2027-01-31','siteRef':'s2'}");
        assertEquals(List.of("l1 2027-01-01 31.00"), shown(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void a_line_can_rest_alone() {
        var contract = AContract.monthly()
                .withLines("31.00", "62.00")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-17','to':'2027-01-31','lineId':'l2'}");
        assertEquals(
                List.of("l1 2027-01-01 31.00", "l2 2027-01-01 32.00"), shown(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void without_proration_the_first_day_says_whether_the_period_rests() {
        var contract = paused("2027-01-11", "2027-02-10").with("/billing/prorationBasis", "'NONE'");
        assertEquals(
                List.of("l1 2027-01-01 31.00", "l1 2027-03-01 31.00"), shown(contract.chargesThrough("2027-02-24")));
    }

    @Test
    void an_amount_off_shrinks_with_the_days_that_rest() {
        var contract = paused("2027-01-17", "2027-01-31")
                .with("/services/0/discounts/0", "{'code':'A','kind':'AMOUNT','value':'3.10'}");
        assertEquals(
                "14.40",
                contract.chargesThrough("2026-12-27").getFirst().net().major().toPlainString());
    }

    @Test
    void a_suspended_contract_rests_from_its_next_period_on() {
        var contract = monthly().with("/status", "'SUSPENDED'").with("/term/suspendedFrom", "'2027-01-11'");
        assertEquals(List.of("l1 2027-01-01 31.00"), shown(contract.chargesThrough("2027-12-31")));
    }

    @Test
    void a_suspension_gives_credit_by_the_day_where_its_clause_says_so() {
        var contract = monthly()
                .with("/status", "'SUSPENDED'")
                .with("/term/suspendedFrom", "'2027-01-11'")
                .with("/billing/suspension", "'CREDIT'");
        assertEquals(List.of("l1 2027-01-01 10.00"), shown(contract.chargesThrough("2027-12-31")));
    }

    @Test
    void a_suspended_contract_is_billed_where_its_clause_says_so() {
        var contract = monthly().with("/status", "'SUSPENDED'").with("/billing/suspension", "'BILL'");
        assertEquals(2, contract.chargesThrough("2027-01-27").size());
    }

    @Test
    void after_a_suspension_its_original_periods_go_on() {
        var contract = monthly().with("/term/suspendedFrom", "'2027-01-11'").with("/term/suspendedTo", "'2027-03-20'");
        assertEquals(
                List.of("l1 2027-01-01 31.00", "l1 2027-03-01 11.00", "l1 2027-04-01 31.00"),
                shown(contract.chargesThrough("2027-03-27")));
    }

    private static AContract monthly() {
        return AContract.monthly().withLines("31.00");
    }

    private static AContract paused(String from, String to) {
        return monthly().with("/billing/pauseWindows/0", "{'from':'%s','to':'%s','charge':'NONE'}".formatted(from, to));
    }

    private static LocalDate nextAfter(AContract contract, String day) {
        return ((Priced.Charges) contract.priced(Horizon.through(LocalDate.parse(day)))).next();
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.line() + " " + charge.period().start() + " "
                        + charge.gross().major())
                .toList();
    }
}
