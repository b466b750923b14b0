package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceModelTest {
    private static final String TIERS = "'tiers':[{'upTo':'10','unitAmount':'5.00'},"
            + "{'upTo':'50','unitAmount':'4.00'},{'upTo':null,'unitAmount':'3.00'}]";
    private static final String FLAT_FEES = "'tiers':[{'upTo':'10','unitAmount':'5.00','flatAmount':'7.00'},"
            + "{'unitAmount':'4.00','flatAmount':'2.00'}]";

    @ParameterizedTest(name = "{0} units cost {1} graduated and {2} by volume")
    @CsvSource({
        "0, 0.00, 0.00",
        "1, 5.00, 5.00",
        "10, 50.00, 50.00",
        "10.5, 52.00, 42.00",
        "11, 54.00, 44.00",
        "50, 210.00, 200.00",
        "51, 213.00, 153.00",
        "60, 240.00, 180.00"
    })
    void tiers_are_contiguous_and_a_unit_on_a_bound_belongs_to_the_lower_one(
            String units, String graduated, String volume) {
        assertEquals(graduated, gross(tiered("TIERED_GRADUATED", units, TIERS)));
        assertEquals(volume, gross(tiered("TIERED_VOLUME", units, TIERS)));
    }

    @ParameterizedTest(name = "{0} units cost {1} graduated and {2} by volume")
    @CsvSource({"0, 0.00, 0.00", "10, 57.00, 57.00", "11, 63.00, 46.00"})
    void entered_tiers_add_their_flat_fee(String units, String graduated, String volume) {
        assertEquals(graduated, gross(tiered("TIERED_GRADUATED", units, FLAT_FEES)));
        assertEquals(volume, gross(tiered("TIERED_VOLUME", units, FLAT_FEES)));
    }

    @Test
    void no_units_cost_the_first_flat_fee_only_where_the_tier_says_so() {
        var tiers = FLAT_FEES.replace("'flatAmount':'7.00'", "'flatAmount':'7.00','flatWhenZero':true");
        assertEquals("7.00", gross(tiered("TIERED_GRADUATED", "0", tiers)));
        assertEquals("7.00", gross(tiered("TIERED_VOLUME", "0", tiers)));
    }

    @Test
    void tier_bounds_are_not_prorated_but_the_amount_is() {
        var contract = tiered("TIERED_GRADUATED", "11", TIERS).with("/term/startDate", "'2027-03-10'");
        assertEquals("38.32", gross(contract));
        assertEquals("(10 x 5.00 + 4.00) x 22/31 = 38.32", formula(contract));
    }

    @Test
    void a_tiered_line_has_no_single_unit_price() {
        assertNull(first(tiered("TIERED_GRADUATED", "11", TIERS)).unitAmount());
    }

    @ParameterizedTest(name = "{0} units, {1} free, in packages of 10 at 20.00 cost {2}")
    @CsvSource({
        "0, 0, 0.00",
        "1, 0, 20.00",
        "10, 0, 20.00",
        "10.001, 0, 40.00",
        "25, 5, 40.00",
        "26, 5, 60.00",
        "4, 5, 0.00"
    })
    void a_begun_package_counts_and_free_units_do_not(String units, String free, String amount) {
        var contract = priced("{'model':'PACKAGE','unitAmount':'20.00','packageSize':'10'}")
                .with("/services/0/quantity", "'" + units + "'")
                .with("/services/0/included", "{'quantity':'" + free + "'}");
        assertEquals(amount, gross(contract));
    }

    @Test
    void a_period_costs_no_less_than_the_minimum_and_no_more_than_the_maximum() {
        assertEquals("60.00", gross(priced("{'model':'FLAT','unitAmount':'49.95','minimumMinor':6000}")));
        assertEquals("40.00", gross(priced("{'model':'FLAT','unitAmount':'49.95','maximumMinor':4000}")));
        assertEquals(
                "49.95",
                gross(priced("{'model':'FLAT','unitAmount':'49.95','minimumMinor':4995,'maximumMinor':4995}")));
    }

    @Test
    void a_part_of_a_period_has_that_part_of_the_minimum() {
        var contract = priced("{'model':'FLAT','unitAmount':'49.95','minimumMinor':6200}")
                .with("/term/startDate", "'2027-03-10'");
        assertEquals("44.00", gross(contract));
        assertEquals("49.95 x 22/31, at least 62.00 for a full period = 44.00", formula(contract));
        assertEquals("62.00", gross(contract.with("/billing/prorationBasis", "'NONE'")));
    }

    @Test
    void a_percentage_is_taken_of_the_gross_of_all_other_lines() {
        var contract = AContract.monthly()
                .withLines("100.00", "50.00", "10")
                .with("/services/2/price/model", "'PERCENT_OF'")
                .with("/services/0/discounts/0", "{'kind':'PERCENT','value':'50'}");
        assertEquals("15.00", gross(contract, 2));
        assertEquals(
                "10 % of 150.00 = 15.00",
                contract.chargesThrough("2027-01-01").get(2).derivation().formula());
    }

    @Test
    void a_percentage_of_a_stub_is_not_prorated_twice() {
        var contract = AContract.monthly()
                .withLines("31.00", "10")
                .with("/services/1/price/model", "'PERCENT_OF'")
                .with("/term/startDate", "'2027-03-10'");
        assertEquals("22.00", gross(contract, 0));
        assertEquals("2.20", gross(contract, 1));
    }

    @Test
    void a_percentage_that_begins_within_the_period_is_taken_of_its_own_days() {
        var contract = AContract.monthly()
                .withLines("31.00", "10")
                .with("/services/1/price/model", "'PERCENT_OF'")
                .with("/services/1/from", "'2027-01-22'");
        assertEquals("1.00", gross(contract, 1));
        assertEquals(
                "10 % of 31.00 x 10/31 = 1.00",
                contract.chargesThrough("2027-01-31").get(1).derivation().formula());
    }

    @Test
    void a_percentage_at_a_site_is_of_that_site_and_never_of_a_percentage() {
        var contract = AContract.monthly()
                .withLines("100.00", "50.00", "10", "10")
                .with("/sites/0", "{'siteId':'s1'}")
                .with("/sites/1", "{'siteId':'s2'}")
                .with("/services/0/siteRef", "'s1'")
                .with("/services/1/siteRef", "'s2'")
                .with("/services/2/price/model", "'PERCENT_OF'")
                .with("/services/2/siteRef", "'s2'")
                .with("/services/3/price/model", "'PERCENT_OF'");
        assertEquals(List.of("5.00", "15.00"), List.of(gross(contract, 2), gross(contract, 3)));
    }

    @Test
    void a_percentage_of_nothing_is_nothing() {
        var contract = AContract.monthly().withLines("0.00", "10").with("/services/1/price/model", "'PERCENT_OF'");
        assertEquals("0.00", gross(contract, 1));
    }

    private static AContract priced(String price) {
        return AContract.monthly().with("/services/0/price", price);
    }

    private static AContract tiered(String model, String units, String tiers) {
        return priced("{'model':'" + model + "'," + tiers + "}").with("/services/0/quantity", "'" + units + "'");
    }

    private static Charge first(AContract contract) {
        return contract.chargesThrough("2027-12-31").getFirst();
    }

    private static String gross(AContract contract) {
        return gross(contract, 0);
    }

    private static String gross(AContract contract, int line) {
        return contract.chargesThrough("2027-03-20").get(line).gross().major().toPlainString();
    }

    private static String formula(AContract contract) {
        return first(contract).derivation().formula();
    }
}
