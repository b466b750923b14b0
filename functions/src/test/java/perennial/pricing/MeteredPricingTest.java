package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.contract.Usage;
import perennial.contract.UsageEvent;
import perennial.id.LineId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeteredPricingTest {
    private static final String FIVE = "{'model':'USAGE','unitAmount':'5.00'}";

    @Test
    void a_closed_period_is_charged_for_what_its_meter_counted() {
        var contract = metered().used("e1", "2027-01-05", "7").used("e2", "2027-01-31", "5.5");
        assertEquals(List.of("2027-01-01..2027-02-01 12.5 = 62.50"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void what_was_counted_in_a_pause_is_charged() {
        var contract = metered()
                .with("/billing/pauseWindows/0", "{'from':'2027-01-01','to':'2027-01-31','charge':'NONE'}")
                .used("e1", "2027-01-05", "7");
        assertEquals(List.of("2027-01-01..2027-02-01 7 = 35.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void usage_closes_some_days_after_its_period_and_makes_an_invoice_of_its_own_where_nothing_is_billed_in_advance() {
        var contract = metered().used("e1", "2027-01-05", "7");
        assertEquals(List.of(), shown(contract.chargesThrough("2027-02-02")));
        assertEquals(date("2027-02-03"), next(contract, "2027-02-02"));
        var january = contract.chargesThrough("2027-02-03").getFirst();
        assertEquals(date("2027-02-03"), january.generationDate());
        assertEquals(date("2027-02-01"), january.dueFrom());
    }

    @Test
    void usage_rides_on_the_next_invoice_made_in_advance() {
        var contract = withMonitoring().used("e1", "2027-01-05", "7");
        assertEquals(
                List.of("2027-01-01..2027-02-01 1 = 49.95", "2027-02-01..2027-03-01 1 = 49.95"),
                shown(contract.chargesThrough("2027-02-23")));
        assertEquals(date("2027-02-24"), next(contract, "2027-02-23"));
        assertEquals(
                List.of(
                        "2027-01-01..2027-02-01 7 = 35.00",
                        "2027-01-01..2027-02-01 1 = 49.95",
                        "2027-02-01..2027-03-01 1 = 49.95",
                        "2027-03-01..2027-04-01 1 = 49.95"),
                shown(contract.chargesThrough("2027-02-24")));
    }

    @Test
    void usage_of_the_last_period_is_billed_after_the_contract_has_ended() {
        var contract = withMonitoring()
                .with("/term/endDate", "'2027-02-28'")
                .used("e1", "2027-01-05", "7")
                .used("e2", "2027-02-28", "2");
        var billed = Map.of(new LineId("l2"), date("2027-03-01"));
        var priced = (Priced.Charges) contract.priced(Horizon.following(billed, date("2027-03-03")));
        assertEquals(
                List.of("2027-01-01..2027-02-01 7 = 35.00", "2027-02-01..2027-03-01 2 = 10.00"),
                shown(priced.charges()));
        assertEquals(null, priced.next());
    }

    @Test
    void included_units_cost_nothing_and_are_not_divided_by_time() {
        var contract = metered()
                .with("/term/startDate", "'2027-01-20'")
                .with("/services/0/included", "{'quantity':'10'}")
                .used("e1", "2027-01-25", "12");
        assertEquals(List.of("2027-01-20..2027-02-01 2 = 10.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void what_is_left_of_included_units_is_carried_into_the_next_period_and_no_further() {
        var contract = metered()
                .with("/services/0/included", "{'quantity':'10','rollover':true}")
                .used("e1", "2027-01-05", "2")
                .used("e2", "2027-02-05", "15")
                .used("e3", "2027-03-05", "12");
        assertEquals(
                List.of(
                        "2027-01-01..2027-02-01 0 = 0.00",
                        "2027-02-01..2027-03-01 0 = 0.00",
                        "2027-03-01..2027-04-01 2 = 10.00"),
                shown(contract.chargesThrough("2027-04-03")));
    }

    @Test
    void a_derivation_says_where_the_quantity_came_from() {
        var contract = metered()
                .with("/services/0/included", "{'quantity':'10','rollover':true}")
                .used("e1", "2027-02-05", "7")
                .used("e2", "2027-03-05", "15")
                .with("/term/startDate", "'2027-02-01'");
        var march = contract.chargesThrough("2027-04-03").getLast();
        assertEquals(
                "2 x 5.00 = 10.00 for 2027-03-01 to 2027-03-31, from meter m1: 15 event, 10 included, "
                        + "3 carried from the period before; no tax",
                march.derivation().text());
        assertEquals(new BigDecimal("3"), march.derivation().metered().carried());
        assertEquals("/services/0/price", march.derivation().field());
    }

    @Test
    void at_least_the_committed_units_are_billed() {
        var contract = metered()
                .with("/services/0/price/commitment", "{'minimumQuantity':'20'}")
                .used("e1", "2027-01-05", "12")
                .used("e2", "2027-02-05", "25");
        assertEquals(
                List.of("2027-01-01..2027-02-01 20 = 100.00", "2027-02-01..2027-03-01 25 = 125.00"),
                shown(contract.chargesThrough("2027-03-03")));
    }

    @Test
    void prepaid_units_are_billed_in_advance_and_what_is_used_beyond_them_in_arrears() {
        var contract = metered()
                .with("/services/0/price/commitment", "{'prepaidQuantity':'100','rollover':true}")
                .used("e1", "2027-01-05", "80")
                .used("e2", "2027-02-05", "130");
        assertEquals(
                List.of(
                        "USAGE 2027-01-01..2027-02-01 0 = 0.00",
                        "PREPAID 2027-01-01..2027-02-01 100 = 500.00",
                        "USAGE 2027-02-01..2027-03-01 10 = 50.00",
                        "PREPAID 2027-02-01..2027-03-01 100 = 500.00",
                        "PREPAID 2027-03-01..2027-04-01 100 = 500.00",
                        "PREPAID 2027-04-01..2027-05-01 100 = 500.00"),
                contract.chargesThrough("2027-03-27").stream()
                        .map(charge -> charge.kind() + " " + shown(charge))
                        .toList());
    }

    @Test
    void prepaid_units_are_billed_in_advance_though_the_contract_is_billed_in_arrears() {
        var contract = metered()
                .with("/billing/timing", "'IN_ARREARS'")
                .with("/services/0/price/commitment", "{'prepaidQuantity':'100'}");
        assertEquals(List.of("2027-01-01..2027-02-01 100 = 500.00"), shown(contract.chargesThrough("2027-01-01")));
    }

    @Test
    void usage_may_have_tiers() {
        var tiers = "[{'upTo':'10','unitAmount':'5'},{'upTo':'50','unitAmount':'4'},{'unitAmount':'3'}]";
        assertEquals("243.00", gross("USAGE", tiers, "61"));
        assertEquals("240.00", gross("TIERED_GRADUATED", tiers, "60"));
        assertEquals("180.00", gross("TIERED_VOLUME", tiers, "60"));
        assertEquals("52.00", gross("USAGE", tiers, "10.5"));
    }

    @Test
    void usage_may_be_billed_in_packages_beyond_what_is_included() {
        var contract = metered()
                .metered("{'model':'PACKAGE','packageSize':'100','unitAmount':'9.00'}")
                .with("/services/0/included", "{'quantity':'50','rollover':true}")
                .used("e1", "2027-01-05", "30")
                .used("e2", "2027-02-05", "171");
        assertEquals(
                "18.00",
                contract.chargesThrough("2027-03-03").getLast().gross().major().toPlainString());
    }

    @Test
    void usage_has_a_least_and_a_greatest_amount() {
        var contract = metered()
                .with("/services/0/price/minimumMinor", "2000")
                .with("/services/0/price/maximumMinor", "10000")
                .used("e1", "2027-01-05", "3")
                .used("e2", "2027-02-05", "3000");
        assertEquals(
                List.of("2027-01-01..2027-02-01 3 = 20.00", "2027-02-01..2027-03-01 3000 = 100.00"),
                shown(contract.chargesThrough("2027-03-03")));
    }

    @Test
    void a_line_discount_takes_its_part_of_usage() {
        var contract = metered()
                .with("/services/0/discounts/0", "{'code':'P10','kind':'PERCENT','value':'10'}")
                .used("e1", "2027-01-05", "7");
        assertEquals(
                "31.50",
                contract.chargesThrough("2027-02-03").getFirst().net().major().toPlainString());
    }

    @Test
    void what_is_prepaid_is_due_in_a_pause_as_its_units_are_there_to_be_used() {
        var contract = metered()
                .with("/services/0/price/commitment", "{'prepaidQuantity':'100'}")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-01','to':'2027-01-31','charge':'NONE'}")
                .used("e1", "2027-01-05", "130");
        assertEquals(
                List.of("2027-01-01..2027-02-01 30 = 150.00", "2027-01-01..2027-02-01 100 = 500.00"),
                shown(contract.chargesThrough("2027-02-24")).subList(0, 2));
    }

    @Test
    void a_reduced_price_in_a_pause_does_not_scale_what_was_counted() {
        var contract = metered()
                .with(
                        "/billing/pauseWindows/0",
                        "{'from':'2027-01-01','to':'2027-01-10','charge':'REDUCED','percent':'50'}")
                .used("e1", "2027-01-05", "7");
        assertEquals(List.of("2027-01-01..2027-02-01 7 = 35.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void a_step_or_a_season_within_a_period_waits_for_the_next_one() {
        assertEquals(List.of("35.00", "54.00"), overTime("'steps':[{'from':'2027-01-10','unitAmount':'6'}]"));
        assertEquals(
                List.of("35.00", "54.00"),
                overTime("'seasonal':[{'from':'01-10','to':'02-20','kind':'AMOUNT','value':'1'}]"));
        assertEquals(
                List.of("35.00", "54.00"),
                overTime("'escalator':{'kind':'PERCENT','value':'20','everyMonths':12,'firstOn':'2027-01-10'}"));
    }

    @Test
    void a_period_without_usage_is_held() {
        var refused = refused(withMonitoring().used("e1", "2027-02-05", "7"), "2027-02-24");
        assertEquals("USAGE_MISSING", refused.code());
        assertEquals("/meters/0", refused.field());
        assertEquals(
                "meter m1 has told nothing for 2027-01-01 to 2027-01-31; send its usage, or an event of quantity 0 if"
                        + " nothing was used",
                refused.message());
    }

    @Test
    void an_event_of_no_quantity_releases_the_hold() {
        var contract = metered().used("e1", "2027-01-31", "0");
        assertEquals(List.of("2027-01-01..2027-02-01 0 = 0.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void a_period_without_usage_may_count_as_none() {
        var contract = metered().with("/meters/0/onMissing", "'ZERO'");
        assertEquals(List.of("2027-01-01..2027-02-01 0 = 0.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void a_period_without_usage_may_be_estimated_by_the_mean_of_three_before() {
        var contract = metered()
                .with("/meters/0/onMissing", "'ESTIMATE'")
                .used("e0", "2027-01-05", "900")
                .used("e1", "2027-02-05", "10")
                .used("e2", "2027-03-05", "12")
                .used("e3", "2027-04-05", "15");
        var may = contract.chargesThrough("2027-06-03").getLast();
        assertEquals("2027-05-01..2027-06-01 12.333333333333 = 61.67", shown(may));
        assertEquals(3, may.derivation().metered().estimatedFrom());
        assertTrue(may.derivation().text().contains("12.333333333333 event (estimated, the mean of 3 periods before)"));
    }

    @Test
    void an_estimate_is_never_made_of_estimates() {
        var contract = metered().with("/meters/0/onMissing", "'ESTIMATE'").used("e1", "2027-01-05", "10");
        assertEquals(
                List.of(
                        "2027-01-01..2027-02-01 10 = 50.00",
                        "2027-02-01..2027-03-01 10 = 50.00",
                        "2027-03-01..2027-04-01 10 = 50.00",
                        "2027-04-01..2027-05-01 10 = 50.00"),
                shown(contract.chargesThrough("2027-05-03")));
        assertEquals("USAGE_MISSING", refused(contract, "2027-06-03").code());
    }

    @Test
    void usage_out_of_range_is_held_and_never_billed() {
        assertOutOfRange(metered().used("e1", "2027-01-05", "-1"), "is below zero");
        assertOutOfRange(metered().with("/meters/0/max", "'100'").used("e1", "2027-01-05", "101"), "greatest");
        assertOutOfRange(
                metered()
                        .with("/meters/0/max", "'100'")
                        .used("e1", "2027-01-05", "60")
                        .used("e2", "2027-01-06", "60"),
                "counted 120");
        assertOutOfRange(
                metered().used("e1", "2026-12-31", "1").used("e2", "2027-01-05", "1"), "before the contract's start");
        assertOutOfRange(metered().told("e1", 0, "2027-01-05", "1", "2027-01-04"), "in the future");
        assertOutOfRange(metered().used("e1", "2027-01-05", "9999999999999"), "what can be billed");
    }

    @Test
    void a_corrected_event_out_of_range_is_billed() {
        var contract = metered().used("e1", "2027-01-05", "-1").told("e1", 1, "2027-01-05", "1", "2027-02-02");
        assertEquals(List.of("2027-01-01..2027-02-01 1 = 5.00"), shown(contract.chargesThrough("2027-02-03")));
    }

    @Test
    void metered_lines_that_cannot_be_priced_are_refused() {
        assertRefused("METER_MISSING", "/services/0/meterRef", metered().with("/services/0/meterRef", "'m9'"));
        assertRefused(
                "METER_MISSING", "/services/0/meterRef", AContract.monthly().with("/services/0/price", FIVE));
        assertRefused("METER_UNIT_MISMATCH", "/services/0/unit", metered().with("/services/0/unit", "'hour'"));
        assertRefused("METER_AMBIGUOUS", "/services/0/meterRef", metered().with("/meters/1", "{'meterId':'m1'}"));
        assertRefused("QUANTITY_NEGATIVE", "/services/0", metered().with("/services/0/included", "{'quantity':'-1'}"));
        assertRefused(
                Refusal.NOT_SUPPORTED_YET,
                "/services/0/meterRef",
                metered().metered("{'model':'FLAT','unitAmount':'5'}"));
        assertRefused(
                "LINE_VERSIONS_OVERLAP",
                "/services/1/from",
                metered()
                        .with("/services/0/to", "'2027-03-01'")
                        .with(
                                "/services/1",
                                "{'lineId':'l1','from':'2027-03-01','price':{'model':'FLAT','unitAmount':'5'}}"));
    }

    @Test
    void a_change_within_a_period_waits_for_the_next_one() {
        var contract = metered()
                .with("/services/0/to", "'2027-01-10'")
                .with(
                        "/services/1",
                        "{'lineId':'l1','from':'2027-01-10','meterRef':'m1','price':{'model':'USAGE','unitAmount':'6'}}")
                .used("e1", "2027-01-15", "7")
                .used("e2", "2027-02-05", "9");
        assertEquals(
                List.of("2027-01-01..2027-02-01 7 = 35.00", "2027-02-01..2027-03-01 9 = 54.00"),
                shown(contract.chargesThrough("2027-03-03")));
    }

    @Test
    void a_new_version_of_a_line_takes_over_what_is_carried() {
        var contract = metered()
                .with("/services/0/included", "{'quantity':'10','rollover':true}")
                .with("/services/0/to", "'2027-02-01'")
                .with(
                        "/services/1",
                        "{'lineId':'l1','from':'2027-02-01','meterRef':'m1',"
                                + "'price':{'model':'USAGE','unitAmount':'6'},'included':{'quantity':'5'}}")
                .used("e1", "2027-01-05", "7")
                .used("e2", "2027-02-05", "9");
        assertEquals(
                List.of("2027-01-01..2027-02-01 0 = 0.00", "2027-02-01..2027-03-01 1 = 6.00"),
                shown(contract.chargesThrough("2027-03-03")));
    }

    @Test
    void any_order_and_any_repetition_of_the_same_events_gives_the_same_charges() {
        long seed = 20270303;
        var random = new Random(seed);
        var contract = metered().with("/services/0/included", "{'quantity':'10','rollover':true}");
        var version = contract.version();
        var settings = contract.settings();
        for (int round = 0; round < 300; round++) {
            var told = told(random);
            var again = new ArrayList<>(told);
            told.stream().filter(any -> random.nextBoolean()).forEach(again::add);
            Collections.shuffle(again, random);
            assertEquals(
                    priced(version, told, settings),
                    priced(version, again, settings),
                    "seed " + seed + ", round " + round);
        }
    }

    private static Priced priced(ContractVersion version, List<UsageEvent> told, BillingSettings settings) {
        var metered = new ContractVersion(version.number(), version.contract(), new Usage(told));
        return Pricing.price(metered, settings, Horizon.through(date("2027-04-03")));
    }

    private static List<UsageEvent> told(Random random) {
        var told = new ArrayList<UsageEvent>();
        for (int index = random.nextInt(20); index > 0; index--) {
            told.add(new UsageEvent(
                    "m1",
                    "e" + random.nextInt(8),
                    date("2027-01-01").plusDays(random.nextInt(90)),
                    null,
                    BigDecimal.valueOf(random.nextInt(90), 1),
                    null,
                    random.nextInt(3),
                    date("2027-04-01")));
        }
        return told;
    }

    private static AContract metered() {
        return AContract.monthly().metered(FIVE);
    }

    /** Beside the usage, 49.95 a month in advance. */
    private static AContract withMonitoring() {
        return metered().with("/services/1", "{'lineId':'l2','price':{'model':'FLAT','unitAmount':'49.95'}}");
    }

    /** 7 units in January and 9 in February at 5.00, with a term beside the price. */
    private static List<String> overTime(String term) {
        var contract = metered()
                .metered("{'model':'USAGE','unitAmount':'5.00'," + term + "}")
                .used("e1", "2027-01-15", "7")
                .used("e2", "2027-02-25", "9");
        return contract.chargesThrough("2027-03-03").stream()
                .map(charge -> charge.gross().major().toPlainString())
                .toList();
    }

    private static String gross(String model, String tiers, String units) {
        var contract = metered()
                .metered("{'model':'" + model + "','tiers':" + tiers + "}")
                .used("e1", "2027-01-05", units);
        return contract.chargesThrough("2027-02-03").getFirst().gross().major().toPlainString();
    }

    private static void assertOutOfRange(AContract contract, String message) {
        var refusal = refused(contract, "2027-02-03");
        assertEquals("USAGE_OUT_OF_RANGE", refusal.code());
        assertTrue(refusal.message().contains(message), refusal.message());
    }

    private static void assertRefused(String code, String field, AContract contract) {
        var refusals = contract.refusals();
        assertTrue(
                refusals.stream()
                        .anyMatch(
                                each -> each.code().equals(code) && each.field().equals(field)),
                refusals.toString());
    }

    private static Refusal refused(AContract contract, String day) {
        return switch (contract.priced(Horizon.through(date(day)))) {
            case Priced.Refused refused -> refused.refusals().getFirst();
            case Priced.Charges priced -> throw new AssertionError("priced: " + shown(priced.charges()));
        };
    }

    private static LocalDate next(AContract contract, String day) {
        return ((Priced.Charges) contract.priced(Horizon.through(date(day)))).next();
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream().map(MeteredPricingTest::shown).toList();
    }

    private static String shown(Charge charge) {
        return charge.period().start() + ".." + charge.period().end() + " "
                + charge.quantity().toPlainString() + " = "
                + charge.gross().major().toPlainString();
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }
}
