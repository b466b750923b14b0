package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceOverTimeTest {

    @Test
    void a_period_that_spans_two_seasons_is_split_by_day() {
        var contract = priced("100.00")
                .with(
                        "/services/0/price/seasonal",
                        "[{'from':'01-16','to':'03-31','kind':'OVERRIDE','value':'80.00'}]");
        assertEquals("100.00 x 15/31 + 80.00 x 16/31 = 89.68", formula(contract, "2027-01-01"));
        assertEquals("80.00", formula(contract, "2027-02-01"));
        assertEquals("100.00", formula(contract, "2027-04-01"));
        assertEquals("100.00 x 15/31 + 80.00 x 16/31 = 89.68", formula(contract, "2028-01-01"));
    }

    @Test
    void a_season_may_run_across_new_year_and_take_a_percentage_or_an_amount() {
        var winter = priced("50.00")
                .with("/services/0/price/seasonal", "[{'from':'12-01','to':'01-31','kind':'PERCENT','value':'-20'}]");
        assertEquals("40.00", formula(winter, "2027-01-01"));
        assertEquals("50.00", formula(winter, "2027-02-01"));
        assertEquals("40.00", formula(winter, "2027-12-01"));
        var summer = priced("50.00")
                .with("/services/0/price/seasonal", "[{'from':'06-01','to':'06-30','kind':'AMOUNT','value':'5.00'}]");
        assertEquals("55.00", formula(summer, "2027-06-01"));
    }

    @Test
    void the_29th_of_february_is_a_day_of_leap_years_only() {
        var until = priced("28.00")
                .with(
                        "/services/0/price/seasonal",
                        "[{'from':'02-01','to':'02-29','kind':'OVERRIDE','value':'14.00'}]");
        assertEquals("14.00", formula(until, "2027-02-01"));
        assertEquals("28.00", formula(until, "2027-03-01"));
        assertEquals("14.00", formula(until, "2028-02-01"));
        var from = priced("29.00")
                .with(
                        "/services/0/price/seasonal",
                        "[{'from':'02-29','to':'03-31','kind':'OVERRIDE','value':'14.50'}]");
        assertEquals("29.00", formula(from, "2027-02-01"));
        assertEquals("14.50", formula(from, "2027-03-01"));
        assertEquals("29.00 x 28/29 + 14.50 x 1/29 = 28.50", formula(from, "2028-02-01"));
    }

    @Test
    void a_step_holds_from_its_day() {
        var contract = priced("40.00")
                .with(
                        "/services/0/price/steps",
                        "[{'from':'2027-04-15','unitAmount':'65.00'},{'from':'2027-06-01','unitAmount':'70.00'}]");
        assertEquals("40.00", formula(contract, "2027-03-01"));
        assertEquals("40.00 x 14/30 + 65.00 x 16/30 = 53.33", formula(contract, "2027-04-01"));
        assertEquals("65.00", formula(contract, "2027-05-01"));
        assertEquals("70.00", formula(contract, "2027-06-01"));
    }

    @Test
    void without_proration_the_terms_of_the_first_day_hold_for_the_period() {
        var contract = priced("40.00")
                .with("/billing/prorationBasis", "'NONE'")
                .with("/services/0/price/steps", "[{'from':'2027-04-15','unitAmount':'65.00'}]");
        assertEquals("40.00", formula(contract, "2027-04-01"));
        assertEquals("65.00", formula(contract, "2027-05-01"));
    }

    @Test
    void a_full_first_stub_is_split_in_proportion_to_its_days() {
        var contract = priced("40.00")
                .with("/term/startDate", "'2027-04-11'")
                .with("/billing/firstPeriod", "'FULL'")
                .with("/services/0/price/steps", "[{'from':'2027-04-16','unitAmount':'60.00'}]");
        assertEquals("40.00 x 1/4 + 60.00 x 3/4 = 55.00", formula(contract, "2027-04-11"));
    }

    @Test
    void five_years_of_3_percent_differ_by_what_they_are_taken_of() {
        var escalator = "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2028-01-01','base':'%s'}";
        var current = priced("10.00").with("/services/0/price/escalator", escalator.formatted("CURRENT"));
        var original = priced("10.00").with("/services/0/price/escalator", escalator.formatted("ORIGINAL"));
        assertEquals("10.00", formula(current, "2027-12-01"));
        assertEquals("10.30", formula(current, "2028-01-01"));
        assertEquals("11.60", formula(current, "2032-06-01"));
        assertEquals("11.59", formula(original, "2032-06-01"));
    }

    @Test
    void an_increase_within_a_period_waits_for_the_next_unless_it_is_prorated() {
        var contract = priced("31.00")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'10','everyMonths':12,'firstOn':'2027-03-16'}");
        assertEquals("31.00", formula(contract, "2027-03-01"));
        assertEquals("34.10", formula(contract, "2027-04-01"));
        contract.with("/services/0/price/escalator/prorated", "true");
        assertEquals("31.00 x 15/31 + 34.10 x 16/31 = 32.60", formula(contract, "2027-03-01"));
    }

    @Test
    void an_increase_stays_between_floor_and_cap() {
        var contract = priced("100.00")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'9','cap':'5','everyMonths':12,'firstOn':'2028-01-01'}");
        assertEquals("105.00", formula(contract, "2028-01-01"));
    }

    @Test
    void a_price_finer_than_a_cent_keeps_its_decimals_when_it_increases() {
        var contract = priced("0.0125")
                .with("/services/0/price/model", "'PER_UNIT'")
                .with("/services/0/quantity", "'1000'")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2028-01-01'}");
        assertEquals("1000 x 0.0129 = 12.90", formula(contract, "2028-01-01"));
    }

    @Test
    void of_two_changes_on_one_boundary_the_later_effective_wins_and_the_other_is_told() {
        var contract = priced("10.00")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2027-12-15'}")
                .with("/services/0/price/steps", "[{'from':'2028-01-01','unitAmount':'12.00'}]");
        assertEquals("12.00", formula(contract, "2028-01-01"));
        assertEquals(
                List.of(
                        "OWN true the line's own price",
                        "STEP true 2028-01-01: 12.00",
                        "ESCALATOR false 3 % of the current price on 2027-12-15, increase 1"),
                steps(contract, "2028-01-01"));
        assertEquals("12.36", formula(contract, "2029-01-01"));
    }

    @Test
    void the_steps_of_a_scheduled_escalator_wait_for_the_next_period() {
        var contract = priced("10.00")
                .with("/services/0/price/escalator", "{'kind':'SCHEDULE'}")
                .with("/services/0/price/steps", "[{'from':'2027-03-16','unitAmount':'12.00'}]");
        assertEquals("10.00", formula(contract, "2027-03-01"));
        assertEquals("12.00", formula(contract, "2027-04-01"));
    }

    @Test
    void an_override_holds_through_its_last_day_and_then_falls_back() {
        var contract = priced("31.00")
                .with(
                        "/services/0/price/override",
                        "{'unitAmount':'15.50','author':'ann','reason':'late start','until':'2027-03-15'}");
        assertEquals("15.50", formula(contract, "2027-02-01"));
        assertEquals("15.50 x 15/31 + 31.00 x 16/31 = 23.50", formula(contract, "2027-03-01"));
        assertEquals("31.00", formula(contract, "2027-04-01"));
        assertEquals(
                List.of("OWN true the line's own price", "OVERRIDE true 15.50 until 2027-03-15 by ann: late start"),
                steps(contract, "2027-02-01"));
    }

    @Test
    void percentages_over_time_change_every_amount_of_the_tiers() {
        var contract = priced("1")
                .with(
                        "/services/0/price",
                        "{'model':'TIERED_GRADUATED','tiers':[{'upTo':'10','unitAmount':'5.00','flatAmount':'2.00'},{'unitAmount':'4.00'}],"
                                + "'escalator':{'kind':'PERCENT','value':'10','everyMonths':12,'firstOn':'2028-01-01'}}")
                .with("/services/0/quantity", "'11'");
        assertEquals("10 x 5.00 + 2.00 flat + 4.00 = 56.00", formula(contract, "2027-12-01"));
        assertEquals("10 x 5.50 + 2.20 flat + 4.40 = 61.60", formula(contract, "2028-01-01"));
    }

    @Test
    void the_price_of_a_day_does_not_depend_on_when_it_is_asked() {
        var contract = priced("10.00")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'3','everyMonths':1,'firstOn':'2027-02-01'}");
        var alone = charge(contract, "2029-06-01");
        var among = contract.chargesThrough("2031-01-01").stream()
                .filter(charge -> charge.period().start().equals(alone.period().start()))
                .findFirst()
                .orElseThrow();
        assertEquals(alone, among);
    }

    private static AContract priced(String unitAmount) {
        return AContract.monthly().withLines(unitAmount);
    }

    private static Charge charge(AContract contract, String start) {
        return contract.chargesThrough(start).stream()
                .filter(charge -> charge.period().start().toString().equals(start))
                .findFirst()
                .orElseThrow();
    }

    private static String formula(AContract contract, String start) {
        return charge(contract, start).derivation().formula();
    }

    private static List<String> steps(AContract contract, String start) {
        return charge(contract, start).derivation().shares().getFirst().steps().stream()
                .map(step -> step.kind() + " " + step.inForce() + " " + step.text())
                .toList();
    }
}
