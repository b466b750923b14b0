package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Derivation.DiscountTaken;
import perennial.settings.TaxTable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaxDepthTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void state_county_and_city_each_take_their_tax_of_the_same_base() {
        var charge = taxed("100.00", false, "6.25", "0.5", "1.5").getFirst();
        assertEquals(List.of("6.25", "0.50", "1.50"), taxes(charge));
        assertTrue(charge.taxes().stream()
                .allMatch(share -> share.base().major().toPlainString().equals("100.00")));
        assertEquals("108.25", text(charge.total()));
    }

    @Test
    void a_price_that_contains_tax_is_what_the_customer_pays() {
        var charge = taxed("119.00", true, "19").getFirst();
        assertEquals("100.00", text(charge.gross()));
        assertEquals("19.00", text(charge.tax()));
        assertEquals("119.00", text(charge.total()));
        assertEquals("contains 19.00 J0 tax 19 % of 100.00", charge.derivation().tax());
    }

    @Test
    void tax_that_is_contained_is_shared_so_that_nothing_is_lost() {
        var charge = taxed("10.00", true, "5", "9.975").getFirst();
        assertEquals("8.70", text(charge.net()));
        assertEquals(List.of("0.43", "0.87"), taxes(charge));
        assertEquals("10.00", text(charge.total()));
    }

    @Test
    void a_discount_on_a_price_with_tax_takes_tax_off_too() {
        var contract = contract("120.00", true, "20")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'10'}");
        var charge = contract.chargesThrough("2026-12-27").getFirst();
        assertEquals("100.00", text(charge.gross()));
        assertEquals("10.00", text(charge.discount()));
        assertEquals("18.00", text(charge.tax()));
        assertEquals("108.00", text(charge.total()));
        assertEquals("10.00", text(charge.derivation().discounts().getFirst().amount()));
    }

    @Test
    void an_exempt_customer_pays_a_price_with_tax_as_it_was_agreed() {
        var contract =
                contract("120.00", true, "20").with("/customer/taxExempt", "{'status':'EXEMPT','certificateNo':'X'}");
        var charge = contract.chargesThrough("2026-12-27").getFirst();
        assertEquals("120.00", text(charge.net()));
        assertEquals("exempt, certificate X", charge.taxes().getFirst().note());
    }

    @Test
    void a_fee_may_contain_tax_too() {
        var contract = contract("10.00", false, "20")
                .with(
                        "/fees/0",
                        "{'code':'F','amountMinor':9900,'when':'FIRST_INVOICE','tax':{'code':'SVC','inclusive':true}}");
        var fee = contract.chargesThrough("2026-12-27").getLast();
        assertEquals("82.50", text(fee.gross()));
        assertEquals("99.00", text(fee.total()));
    }

    @Test
    void any_price_that_contains_tax_adds_up_exactly() {
        long seed = 20270117;
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            var rates = List.of(anyRate(random), anyRate(random), anyRate(random));
            var gross = new Money(random.nextLong(0, 1_000_000), USD);
            var off = new Money(random.nextLong(0, gross.minor() + 1), USD);
            var taxed = new Taxation(supply -> rates, null, Rounding.HALF_UP)
                    .contained(gross, List.of(new DiscountTaken("A", "", off)), null);
            var net = taxed.gross().minus(taxed.discount());
            var tax = taxed.taxes().stream().map(TaxShare::tax).reduce(Money::plus);
            var what = "seed " + seed + ", case " + i + ": " + gross + " less " + off;
            assertEquals(gross.minus(off), net.plus(tax.orElseThrow()), what);
            assertTrue(!taxed.discount().isNegative() && !net.isNegative(), what);
        }
    }

    private static TaxRate anyRate(RandomGenerator random) {
        return new TaxRate("J", "J tax", BigDecimal.valueOf(random.nextLong(0, 25_000), 3));
    }

    /** The date of supply of a period is the first of its days. */
    @Test
    void a_period_that_spans_a_change_of_rate_is_taxed_by_its_first_day() {
        var change = LocalDate.of(2027, 2, 1);
        var contract = contract("100.00", false)
                .with("/term/startDate", "'2027-01-15'")
                .with("/billing/anchor/day", "15")
                .withTaxTable(new TaxTable(
                        "t",
                        List.of(new TaxTable.Code("SVC", "Services")),
                        List.of(rate("J", "8", null, change), rate("J", "9", change, null))));
        assertEquals(
                List.of("8.00", "9.00"),
                contract.chargesThrough("2027-02-10").stream()
                        .map(charge -> text(charge.tax()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 0.17", "HALF_EVEN, 0.16"})
    void half_a_cent_of_tax_goes_the_way_of_the_entity(String rounding, String tax) {
        var contract = contract("2.00", false, "8.25").withEntity("/rounding", "'" + rounding + "'");
        assertEquals(tax, text(contract.chargesThrough("2026-12-27").getFirst().tax()));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 2.13", "HALF_EVEN, 2.12"})
    void a_price_of_2_125_is_rounded_as_the_entity_rounds(String rounding, String amount) {
        var contract = contract("2.125", false).withEntity("/rounding", "'" + rounding + "'");
        assertEquals(
                amount, text(contract.chargesThrough("2026-12-27").getFirst().gross()));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1000, 100, '966/967/967', 144",
        "USD, 10.00, 1.00, '9.66/9.67/9.67', 1.44",
        "KWD, 10.000, 1.000, '9.666/9.667/9.667', 1.449"
    })
    void currencies_keep_their_own_decimals(String currency, String price, String off, String nets, String tax) {
        var charges = threeLines(price, off)
                .with("/customer/currency", "'" + currency + "'")
                .chargesThrough("2026-12-27");
        assertEquals(nets, charges.stream().map(charge -> text(charge.net())).collect(Collectors.joining("/")));
        assertEquals(
                tax, text(charges.stream().map(Charge::tax).reduce(Money::plus).orElseThrow()));
    }

    private static AContract threeLines(String price, String off) {
        var contract = AContract.monthly().withLines(price, price, price).withTaxTable(table("5"));
        IntStream.range(0, 3).forEach(i -> contract.with("/services/" + i + "/tax", "{'code':'SVC'}"));
        return contract.with(
                "/services/0/discounts/0", "{'code':'A','kind':'AMOUNT','value':'" + off + "','appliesTo':'CONTRACT'}");
    }

    @Test
    void without_an_exemption_for_the_city_its_tax_stays() {
        var contract = contract("100.00", false, "4", "4.5")
                .with(
                        "/customer/taxExempt",
                        "{'status':'EXEMPT','certificateNo':'X','jurisdictions':['J0'],'validUntil':'2027-01-01'}");
        var charges = contract.chargesThrough("2027-01-27");
        assertEquals(List.of("0.00", "4.50"), taxes(charges.get(0)));
        assertEquals(List.of("4.00", "4.50"), taxes(charges.get(1)));
        assertNull(charges.get(1).taxes().getFirst().note());
    }

    private static List<Charge> taxed(String price, boolean inclusive, String... percents) {
        return contract(price, inclusive, percents).chargesThrough("2026-12-27");
    }

    private static AContract contract(String price, boolean inclusive, String... percents) {
        return AContract.monthly()
                .withLines(price)
                .with("/services/0/tax", "{'code':'SVC','inclusive':" + inclusive + "}")
                .withTaxTable(table(percents));
    }

    private static TaxTable table(String... percents) {
        return new TaxTable(
                "t",
                List.of(new TaxTable.Code("SVC", "Services")),
                IntStream.range(0, percents.length)
                        .mapToObj(index -> rate("J" + index, percents[index], null, null))
                        .toList());
    }

    private static TaxTable.Rate rate(String jurisdiction, String percent, LocalDate from, LocalDate to) {
        return new TaxTable.Rate(
                jurisdiction,
                jurisdiction + " tax",
                new BigDecimal(percent),
                List.of(),
                "US",
                null,
                null,
                null,
                null,
                from,
                to);
    }

    private static List<String> taxes(Charge charge) {
        return charge.taxes().stream().map(share -> text(share.tax())).toList();
    }

    private static String text(Money money) {
        return money.major().toPlainString();
    }
}
