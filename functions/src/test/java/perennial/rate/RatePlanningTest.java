package perennial.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.platform.Json;
import perennial.pricing.AContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatePlanningTest {
    private static final String ORDER = """
            {"id":"2027-07","reason":"costs","author":"Kim","effective":"2027-06-10","change":{"percent":"4"}%s}""";

    @Test
    void a_price_rises_with_the_first_period_on_or_after_the_day() {
        var row = row(plan(AContract.monthly(), ""));
        assertEquals(LocalDate.of(2027, 7, 1), row.from());
        assertEquals("51.95", row.newAmount().toPlainString());
        assertEquals(200, row.perMonth().minor());
        assertEquals(2400, row.perYear().minor());
    }

    @Test
    void a_day_on_the_boundary_is_that_boundary() {
        var plan = plan(AContract.monthly(), ",\"timing\":\"NEXT_BOUNDARY\"".replace("06-10", "07-01"));
        assertEquals(LocalDate.of(2027, 7, 1), row(plan).from());
    }

    @Test
    void by_its_clause_a_price_rises_on_the_day_itself() {
        assertEquals(
                LocalDate.of(2027, 6, 10),
                row(plan(AContract.monthly(), ",\"timing\":\"EFFECTIVE_DAY\"")).from());
    }

    @Test
    void what_is_invoiced_keeps_its_price() {
        var order = Json.read(ORDER.formatted(""), RateChange.class);
        var contract = AContract.monthly();
        var planning = new RatePlanning(order, contract.settings().settings());
        planning.take(new RatedContract(contract.contract(), Map.of("l1", LocalDate.of(2027, 9, 1))));
        assertEquals(LocalDate.of(2027, 9, 1), row(planning.plan()).from());
    }

    @Test
    void a_quarterly_price_per_unit_is_told_by_month_and_year() {
        var contract = AContract.monthly()
                .with("/billing/cycle", "{'unit':'QUARTER','count':1}")
                .with("/services/0/quantity", "'7'")
                .with("/services/0/price", "{'model':'PER_UNIT','unitAmount':'10.00'}");
        var row = row(plan(contract, ""));
        assertEquals("10.40", row.newAmount().toPlainString());
        assertEquals(93, row.perMonth().minor());
        assertEquals(1120, row.perYear().minor());
    }

    @Test
    void new_prices_are_multiples_of_what_is_asked() {
        var order = Json.read(
                ORDER.formatted("").replace("\"4\"", "\"4\",\"amount\":\"0.50\",\"roundTo\":\"0.25\""),
                RateChange.class);
        assertEquals("52.50", row(plan(AContract.monthly(), order)).newAmount().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /status                     | 'PENDING_CANCEL'                         | CONTRACT_NOT_ACTIVE
            /customer/increaseAfter     | '2027-07-01'                             | NOT_BEFORE
            /services/0/increaseAfter   | '2027-07-01'                             | NOT_BEFORE
            /services/0/to              | '2027-07-01'                             | LINE_ENDS
            /term/endDate               | '2027-06-30'                             | LINE_ENDS
            /assertions                 | [{'lineId':'l1','unitAmount':'49.95','until':'2027-07-01'}] | PRICE_PROMISED
            /services/0/discounts/0     | {'code':'P','kind':'PERCENT','value':'5','to':'2027-07-02'} | ACTIVE_PROMOTION
            /services/0/from            | '2027-07-01'                             | CHANGE_ALREADY_PENDING
            /services/0/price/override  | {'unitAmount':'40','author':'Kim','reason':'goodwill','until':'2027-12-31'} | PRICE_OVERRIDDEN
            /services/0/price/unitAmount | '0'                                     | NO_CHANGE
            """)
    void what_the_contract_says_is_respected(String pointer, String json, String code) {
        assertEquals(List.of(code), codes(plan(AContract.monthly().with(pointer, json), "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "minDaysSinceStart":182                          | TOO_YOUNG
            "rateFrom":"49.96"                               | RATE_OUT_OF_RANGE
            "rateTo":"49.94"                                 | RATE_OUT_OF_RANGE
            "nextCycleBy":"2027-06-30"                       | NEXT_CYCLE_LATER
            "disputed":["crm:C-1"]                           | OPEN_DISPUTE
            "caps":[{"region":"TX","percent":"3.9"}]         | LEGAL_CAP
            """)
    void what_the_order_asks_is_respected(String asked, String code) {
        assertEquals(List.of(code), codes(plan(AContract.monthly(), ",\"eligibility\":{" + asked + "}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "minDaysSinceStart":181
            "rateFrom":"49.95","rateTo":"49.95"
            "nextCycleBy":"2027-07-01"
            "caps":[{"region":"TX","percent":"4.01"},{"region":"NY","percent":"1"}]
            """)
    void a_line_on_the_bound_is_changed(String asked) {
        assertEquals(
                1,
                plan(AContract.monthly(), ",\"eligibility\":{" + asked + "}")
                        .rows()
                        .size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "entities":["other"]
            "types":["MONITORING"]
            "serviceCodes":["MON"]
            "tiers":["GOLD"]
            "segments":["VIP"]
            "regions":["NY"]
            "customers":["A-2"]
            """)
    void who_is_not_meant_is_only_counted(String select) {
        var plan = plan(AContract.monthly(), ",\"select\":{" + select + "}");
        assertTrue(plan.rows().isEmpty() && plan.excluded().isEmpty());
        assertEquals(1, plan.others());
    }

    @Test
    void a_row_can_be_dropped_or_given_another_price_by_hand() {
        var edit = ",\"edits\":[{\"contract\":\"crm:C-1\",\"line\":\"l1\"%s}]";
        assertEquals(List.of("DROPPED"), codes(plan(AContract.monthly(), edit.formatted(""))));
        assertEquals(
                new BigDecimal("50.50"),
                row(plan(AContract.monthly(), edit.formatted(",\"unitAmount\":\"50.50\"")))
                        .newAmount());
    }

    @Test
    void a_renewal_that_is_offered_keeps_its_price() {
        var contract = AContract.monthly()
                .with("/term/endDate", "'2027-08-31'")
                .with("/renewal", "{'mode':'OFFER','offerLeadDays':90}");
        assertEquals(List.of("RENEWAL_OFFER_OUT"), codes(plan(contract, "")));
    }

    static RateChangePlan plan(AContract contract, String more) {
        return plan(contract, Json.read(ORDER.formatted(more), RateChange.class));
    }

    private static RateChangePlan plan(AContract contract, RateChange order) {
        var planning = new RatePlanning(order, contract.settings().settings());
        planning.take(new RatedContract(contract.contract(), Map.of()));
        return planning.plan();
    }

    private static RateRow row(RateChangePlan plan) {
        assertEquals(List.of(), plan.excluded());
        return plan.rows().getFirst();
    }

    private static List<String> codes(RateChangePlan plan) {
        assertTrue(plan.rows().isEmpty(), plan.rows().toString());
        return plan.excluded().stream().map(RateChangePlan.Excluded::code).toList();
    }
}
