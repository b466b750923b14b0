package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolTest {
    private static final String PRICE = "{'model':'TIERED_GRADUATED','pool':'seats','tiers':["
            + "{'upTo':'10','unitAmount':'5.00'},{'upTo':'50','unitAmount':'4.00'},{'unitAmount':'3.00'}]}";

    @Test
    void sites_of_a_pool_reach_the_tiers_together() {
        assertEquals(List.of("106.50", "106.50"), gross(pooled("25.5", "25.5")));
        assertEquals(List.of("42.60", "170.40"), gross(pooled("10.2", "40.8")));
    }

    @Test
    void the_common_amount_is_split_by_largest_remainder_in_the_order_of_the_lines() {
        assertEquals(List.of("3.34", "3.33", "3.33"), gross(pooledAt("3.3333333333", "1", "1", "1")));
        assertEquals(List.of("0.00", "3.33", "6.67"), gross(pooledAt("3.3333333333", "0", "1", "2")));
    }

    @Test
    void a_pool_without_units_costs_nothing() {
        assertEquals(List.of("0.00", "0.00"), gross(pooled("0", "0")));
    }

    @Test
    void a_site_that_joins_within_the_period_lowers_the_price_of_all_from_its_day() {
        var contract = pooled("10", "10").with("/services/1/from", "'2027-01-16'");
        assertEquals(List.of("47.42", "23.23"), gross(contract));
        assertEquals(
                "10 x 5.00 x 15/31 + (10 x 5.00 + 10 x 4.00) x 10/20 x 16/31 = 47.42",
                contract.chargesThrough("2027-01-20").getFirst().derivation().formula());
    }

    @Test
    void pooled_lines_have_one_price_at_a_time() {
        var contract = pooled("1", "1").with("/services/1/price/tiers/0/unitAmount", "'6.00'");
        assertEquals(
                List.of("POOL_MISMATCH /services/0/price/pool", "POOL_MISMATCH /services/1/price/pool"),
                refusals(contract));
        contract.with("/services/0/to", "'2027-02-01'").with("/services/1/from", "'2027-02-01'");
        assertEquals(List.of(), refusals(contract));
    }

    @Test
    void a_flat_price_cannot_be_pooled() {
        var contract = AContract.monthly().with("/services/0/price/pool", "'seats'");
        assertEquals(List.of("POOL_INVALID /services/0/price/pool"), refusals(contract));
    }

    private static AContract pooledAt(String price, String... units) {
        var contract = pooled(units);
        for (int index = 0; index < units.length; index++) {
            contract.with(
                    "/services/" + index + "/price",
                    "{'model':'TIERED_VOLUME','pool':'seats','tiers':[{'unitAmount':'" + price + "'}]}");
        }
        return contract;
    }

    private static AContract pooled(String... units) {
        var contract = AContract.monthly().withLines(units);
        for (int index = 0; index < units.length; index++) {
            contract.with("/services/" + index + "/price", PRICE)
                    .with("/services/" + index + "/quantity", "'" + units[index] + "'");
        }
        return contract;
    }

    private static List<String> gross(AContract contract) {
        return contract.chargesThrough("2027-01-20").stream()
                .map(charge -> charge.gross().major().toPlainString())
                .toList();
    }

    private static List<String> refusals(AContract contract) {
        return contract.refusals().stream()
                .map(refusal -> refusal.code() + " " + refusal.field())
                .toList();
    }
}
