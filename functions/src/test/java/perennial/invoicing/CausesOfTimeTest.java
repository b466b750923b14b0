package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.comparison.Cause.Kind;
import perennial.invoicing.comparison.Comparison;
import perennial.pricing.AContract;

/** What makes February differ from January though nobody changed the contract, and where sites come and go. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CausesOfTimeTest {

    @Test
    void a_season_that_begins_or_ends_is_named() {
        var season = "[{'from':'%s','to':'%s','kind':'OVERRIDE','value':'80.00'}]";
        assertEquals(Map.of(Kind.SEASON, -2000L), february(priced("/seasonal", season.formatted("02-01", "02-29"))));
        assertEquals(Map.of(Kind.SEASON, 2000L), february(priced("/seasonal", season.formatted("01-01", "01-31"))));
    }

    @Test
    void a_season_of_some_days_of_the_month_is_named_with_its_part() {
        var season = "[{'from':'02-15','to':'02-29','kind':'OVERRIDE','value':'80.00'}]";
        assertEquals(Map.of(Kind.SEASON, -1000L), february(priced("/seasonal", season)));
    }

    @Test
    void an_escalator_is_named_when_it_rises_and_then_no_more() {
        var contract = priced(
                "/escalator",
                "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2027-02-01','base':'CURRENT'}");
        assertEquals(Map.of(Kind.ESCALATOR, 300L), february(contract));
        assertEquals(Map.of(), march(contract));
    }

    @Test
    void a_step_that_was_agreed_is_not_a_price_that_was_changed() {
        var contract = priced("/steps", "[{'from':'2027-02-01','unitAmount':'105.00'}]");
        assertEquals(Map.of(Kind.STEP, 500L), february(contract));
        assertEquals(Map.of(), march(contract));
    }

    @Test
    void a_pause_takes_its_days_and_gives_them_back() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/billing/pauseWindows/0", "{'from':'2027-02-01','to':'2027-02-14','charge':'NONE'}");
        assertEquals(Map.of(Kind.PAUSE, -5000L), february(contract));
        assertEquals(Map.of(Kind.PAUSE, 5000L), march(contract));
    }

    @Test
    void more_that_a_meter_counted_is_usage() {
        var books = new Books(AContract.monthly()
                .metered("{'model':'USAGE','unitAmount':'5.00'}")
                .used("e1", "2027-01-05", "7")
                .used("e2", "2027-02-05", "10"));
        var january = books.issue("2027-02-03");
        assertEquals(Map.of(Kind.USAGE, 1500L), causes(january, books.issue("2027-03-03")));
    }

    @Test
    void a_site_that_comes_is_new_with_all_its_lines_and_one_that_goes_is_gone() {
        var one = atSites("s1");
        var two = atSites("s1", "s2");
        assertEquals(
                Map.of(Kind.SITE_ADDED, 5000L),
                causes(new Books(one).issue("2026-12-27"), new Books(two).issue("2026-12-27")));
        assertEquals(
                Map.of(Kind.SITE_GONE, -5000L),
                causes(new Books(two).issue("2026-12-27"), new Books(one).issue("2026-12-27")));
    }

    @Test
    void a_quantity_and_a_step_on_one_day_are_each_given_their_part() {
        var two = units("2");
        var three = units("3");
        var january = new Books(two).issue("2026-12-27");
        var books = new Books(three);
        books.issue("2026-12-27");
        assertEquals(Map.of(Kind.QUANTITY, 10000L, Kind.STEP, 1500L), causes(january, books.issue("2027-01-27")));
    }

    private static AContract units(String quantity) {
        return priced("/steps", "[{'from':'2027-02-01','unitAmount':'105.00'}]")
                .with("/services/0/price/model", "'PER_UNIT'")
                .with("/services/0/quantity", "'" + quantity + "'");
    }

    private static AContract priced(String field, String json) {
        return AContract.monthly().withLines("100.00").with("/services/0/price" + field, json);
    }

    private static AContract atSites(String... sites) {
        var contract =
                AContract.monthly().withLines("50.00".repeat(sites.length).split("(?<=\\.00)"));
        for (int index = 0; index < sites.length; index++) {
            contract.with("/sites/" + index, "{'siteId':'" + sites[index] + "'}")
                    .with("/services/" + index + "/siteRef", "'" + sites[index] + "'");
        }
        return contract;
    }

    private static Map<Kind, Long> february(AContract contract) {
        var books = new Books(contract);
        var january = books.issue("2026-12-27");
        return causes(january, books.issue("2027-01-27"));
    }

    private static Map<Kind, Long> march(AContract contract) {
        var books = new Books(contract);
        books.issue("2026-12-27");
        var february = books.issue("2027-01-27");
        return causes(february, books.issue("2027-02-24"));
    }

    /** By kind, once they have been seen to add up to the difference. */
    private static Map<Kind, Long> causes(Invoice last, Invoice next) {
        var byKind = Comparison.between(last, next).stream()
                .collect(Collectors.groupingBy(
                        Cause::kind,
                        Collectors.summingLong(cause -> cause.amount().minor())));
        assertEquals(
                next.total().minus(last.total()).minor(),
                byKind.values().stream().mapToLong(Long::longValue).sum());
        return byKind;
    }
}
