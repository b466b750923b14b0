package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.settings.PriceBook;
import perennial.settings.PriceIndex;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceSourceTest {
    private static final PriceBook BOOK = new PriceBook(
            "PB-2026",
            "USD",
            List.of(
                    entry("MON", "GOLD", "TX", "39.00", null),
                    entry("MON", "GOLD", "TX", "31.00", "2027-03-16"),
                    entry("MON", "GOLD", null, "45.00", null),
                    entry("MON", "SILVER", "CA", "20.00", null)));

    @Test
    void the_first_entry_that_fits_gives_the_price_and_is_told() {
        var contract = booked();
        assertEquals("39.00", formula(contract, "2027-01-01"));
        assertEquals(
                "PB-2026, entry 1, the first that fits MON GOLD s1",
                contract.chargesThrough("2027-01-01")
                        .getFirst()
                        .derivation()
                        .shares()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .text());
        assertEquals("45.00", formula(booked().with("/sites/0/address/region", "'CA'"), "2027-01-01"));
    }

    @Test
    void an_entry_with_a_first_day_holds_from_it_where_it_comes_first() {
        var dated = new PriceBook(
                "PB-2026",
                null,
                List.of(entry("MON", "GOLD", "TX", "31.00", "2027-03-16"), entry("MON", null, null, "39.00", null)));
        var contract = booked().withSetting(dated);
        assertEquals("39.00 x 15/31 + 31.00 x 16/31 = 34.87", formula(contract, "2027-03-01"));
    }

    @Test
    void a_price_of_its_own_beats_the_book() {
        assertEquals("50.00", formula(booked().with("/services/0/price/unitAmount", "'50.00'"), "2027-01-01"));
    }

    @Test
    void increases_go_on_from_the_price_of_the_book() {
        var contract = booked().with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'10','everyMonths':12,'firstOn':'2028-01-01'}");
        assertEquals("42.90", formula(contract, "2028-01-01"));
    }

    @ParameterizedTest(name = "{0} = {1} is refused with {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /services/0/price/priceBook | "PB-1"   | PRICE_BOOK_UNKNOWN   | /services/0/price/priceBook
            /services/0/serviceCode     | "PATROL" | SERVICE_CODE_UNKNOWN | /services/0/serviceCode
            /services/0/tier            | "BRONZE" | TIER_UNKNOWN         | /services/0/tier
            /services/0/tier            | "SILVER" | PRICE_NOT_IN_BOOK    | /services/0/price/priceBook
            /customer/currency          | "EUR"    | CURRENCY_MISMATCH    | /services/0/price/priceBook
            """)
    void a_price_that_is_not_in_the_book_is_not_guessed(String pointer, String json, String code, String field) {
        assertEquals(List.of(code + " " + field), refusals(booked().with(pointer, json)));
    }

    @Test
    void an_index_increases_by_its_published_values_within_floor_and_cap() {
        assertEquals("103.00", formula(indexed(null, null), "2028-01-01"));
    }

    @Test
    void a_value_that_is_published_later_changes_nothing_that_was_read() {
        var more = new PriceIndex(
                "CPI", List.of(value("2026-11-20", "300"), value("2027-11-20", "309"), value("2027-12-05", "330")));
        assertEquals("103.00", formula(indexed("'noticeDays':30", null).withSetting(more), "2028-01-01"));
    }

    @Test
    void an_index_is_bounded_by_floor_and_cap() {
        assertEquals("102.00", formula(indexed("'cap':'2'", null), "2028-01-01"));
        assertEquals("105.00", formula(indexed("'floor':'5'", null), "2028-01-01"));
    }

    @Test
    void an_unknown_index_or_one_without_a_first_value_is_refused() {
        assertEquals(
                List.of("INDEX_UNKNOWN /services/0/price/escalator/index"),
                refusals(indexed(null, "'2028-01-01'").with("/services/0/price/escalator/index", "'RPI'")));
        assertEquals(
                List.of("INDEX_VALUE_MISSING /services/0/price/escalator/index"),
                refusals(indexed(null, "'2027-06-01'")));
    }

    private static AContract booked() {
        return AContract.monthly()
                .with(
                        "/sites/0",
                        "{'siteId':'s1','address':{'line1':'2 Elm St','city':'Austin','region':'TX','postalCode':'78701','country':'US'}}")
                .with("/services/0/siteRef", "'s1'")
                .with("/services/0/serviceCode", "'MON'")
                .with("/services/0/tier", "'GOLD'")
                .with("/services/0/price", "{'model':'FLAT','priceBook':'PB-2026'}")
                .withSetting(BOOK);
    }

    private static AContract indexed(String more, String firstOn) {
        return AContract.monthly()
                .withLines("100.00")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'INDEX','index':'CPI','everyMonths':12,'firstOn':"
                                + (firstOn == null ? "'2028-01-01'" : firstOn) + (more == null ? "" : "," + more) + "}")
                .withSetting(new PriceIndex("CPI", List.of(value("2026-11-20", "300"), value("2027-11-20", "309"))));
    }

    private static PriceIndex.Value value(String published, String value) {
        return new PriceIndex.Value(LocalDate.parse(published), new BigDecimal(value));
    }

    private static PriceBook.Entry entry(String code, String tier, String region, String amount, String from) {
        return new PriceBook.Entry(
                code,
                tier,
                null,
                region,
                null,
                null,
                null,
                null,
                new BigDecimal(amount),
                List.of(),
                null,
                from == null ? null : LocalDate.parse(from));
    }

    private static String formula(AContract contract, String start) {
        return contract.chargesThrough(start).stream()
                .filter(charge -> charge.period().start().toString().equals(start))
                .findFirst()
                .orElseThrow()
                .derivation()
                .formula();
    }

    private static List<String> refusals(AContract contract) {
        return contract.refusals().stream()
                .map(refusal -> refusal.code() + " " + refusal.field())
                .toList();
    }
}
