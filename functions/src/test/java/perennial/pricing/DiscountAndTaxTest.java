package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.money.Money;
import perennial.settings.TaxTable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscountAndTaxTest {

    @Test
    void a_contract_discount_is_split_before_tax_and_tax_is_by_site() {
        var charges = threeSites().chargesThrough("2026-12-27");
        assertEquals(
                List.of("3.33", "4.17", "2.50"),
                amounts(charges.stream().map(charge -> charge.discount().major())));
        assertEquals(
                List.of("36.62", "45.78", "27.45"),
                amounts(charges.stream().map(charge -> charge.net().major())));
        assertEquals(
                List.of("3.02", "0.00", "1.89"),
                amounts(charges.stream().map(charge -> charge.tax().major())));
    }

    @Test
    void three_sites_less_ten_dollars_come_to_114_76_with_tax() {
        var total = threeSites().chargesThrough("2026-12-27").stream()
                .map(Charge::total)
                .reduce(Money::plus)
                .orElseThrow();
        assertEquals("114.76", total.major().toPlainString());
    }

    @Test
    void whole_periods_are_free_from_the_first_boundary_on() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with("/term/startDate", "'2027-01-17'")
                .with("/services/0/discounts/0", "{'code':'F','kind':'FREE_PERIODS','value':'2'}");
        var charges = contract.chargesThrough("2027-03-27");
        assertEquals(List.of("15.00", "0.00", "0.00", "31.00"), nets(charges));
        assertEquals(
                "free period",
                charges.get(1).derivation().discounts().getFirst().formula());
    }

    @Test
    void a_discount_without_a_code_is_told_by_its_formula_alone() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with("/services/0/discounts/0", "{'kind':'PERCENT','value':'10'}");
        var text = contract.chargesThrough("2026-12-27").getFirst().derivation().text();
        assertTrue(text.contains(", less 3.10 (10 % of 31.00);"), text);
    }

    @Test
    void free_periods_may_begin_later_and_be_counted_by_max_periods() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with(
                        "/services/0/discounts/0",
                        "{'code':'F','kind':'FREE_PERIODS','maxPeriods':1,'from':'2027-01-15'}");
        assertEquals(List.of("31.00", "0.00", "31.00"), nets(contract.chargesThrough("2027-02-24")));
    }

    @Test
    void a_cap_limits_what_a_discount_takes_off_a_period() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'50','capMinor':2000}");
        var charge = contract.chargesThrough("2026-12-27").getFirst();
        assertEquals("80.00", charge.net().major().toPlainString());
        assertEquals(
                "50 % of 100.00, at most 20.00",
                charge.derivation().discounts().getFirst().formula());
    }

    @Test
    void a_cap_shrinks_with_the_part_of_the_period() {
        var contract = AContract.monthly()
                .withLines("62.00")
                .with("/term/startDate", "'2027-01-17'")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'50','capMinor':620}");
        assertEquals(List.of("27.00"), nets(contract.chargesThrough("2027-01-12")));
    }

    @Test
    void of_discounts_marked_best_only_the_largest_counts() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/services/0/discounts/0", "{'code':'A','kind':'AMOUNT','value':'5','stacking':'BEST'}")
                .with("/services/0/discounts/1", "{'code':'B','kind':'PERCENT','value':'10','stacking':'BEST'}")
                .with("/services/0/discounts/2", "{'code':'C','kind':'AMOUNT','value':'1'}");
        assertEquals(List.of("89.00"), nets(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void the_best_of_several_contract_discounts_is_shared() {
        var contract = AContract.monthly()
                .withLines("60.00", "40.00")
                .with(
                        "/services/0/discounts/0",
                        "{'code':'A','kind':'AMOUNT','value':'5','appliesTo':'CONTRACT','stacking':'BEST'}")
                .with(
                        "/services/1/discounts",
                        "[{'code':'B','kind':'PERCENT','value':'10','appliesTo':'CUSTOMER','stacking':'BEST'}]");
        assertEquals(List.of("54.00", "36.00"), nets(contract.chargesThrough("2026-12-27")));
    }

    @Test
    void line_discounts_apply_in_their_order() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'10','order':2}")
                .with("/services/0/discounts/1", "{'code':'A','kind':'AMOUNT','value':'20','order':1}");
        var charge = contract.chargesThrough("2026-12-27").getFirst();
        assertEquals("72.00", charge.net().major().toPlainString());
        assertEquals(
                List.of("A", "P"),
                charge.derivation().discounts().stream()
                        .map(taken -> taken.code())
                        .toList());
    }

    @Test
    void a_discount_never_takes_a_line_below_zero() {
        var contract = AContract.monthly().with("/services/0/discounts/0", "{'code':'A','kind':'AMOUNT','value':'80'}");
        assertTrue(contract.chargesThrough("2026-12-27").getFirst().net().isZero());
    }

    @Test
    void a_limited_discount_counts_periods_from_the_first_one() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'50','maxPeriods':2}");
        assertEquals(List.of("50.00", "50.00", "100.00"), nets(contract.chargesThrough("2027-02-27")));
    }

    @Test
    void a_new_version_of_a_line_does_not_start_its_limited_discount_again() {
        var discount = "[{'code':'P','kind':'PERCENT','value':'50','maxPeriods':1}]";
        var contract = PeriodPricingTest.changingOn15April()
                .with("/services/0/discounts", discount)
                .with("/services/1/discounts", discount);
        assertEquals(List.of("9.33", "17.33", "65.00"), nets(contract.chargesThrough("2027-04-26")));
    }

    @Test
    void a_dated_discount_holds_for_periods_that_start_within_its_dates() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with(
                        "/services/0/discounts/0",
                        "{'code':'P','kind':'PERCENT','value':'50','from':'2027-02-01','to':'2027-03-01'}");
        assertEquals(List.of("100.00", "50.00", "100.00"), nets(contract.chargesThrough("2027-02-27")));
    }

    @Test
    void an_amount_off_shrinks_with_the_part_of_the_period() {
        var contract = AContract.monthly()
                .withLines("31.00")
                .with("/term/startDate", "'2027-01-17'")
                .with("/services/0/discounts/0", "{'code':'A','kind':'AMOUNT','value':'6.20'}");
        assertEquals(List.of("12.00"), nets(contract.chargesThrough("2027-01-12")));
    }

    @Test
    void two_versions_of_a_line_grant_a_contract_percentage_once() {
        var discount = "{'code':'C','kind':'PERCENT','value':'10','appliesTo':'CONTRACT'}";
        var contract = PeriodPricingTest.changingOn15April()
                .with("/services/0/discounts", "[" + discount + "]")
                .with("/services/1/discounts", "[" + discount + "]");
        assertEquals(List.of("16.80", "31.21"), nets(contract.chargesThrough("2027-04-12")));
    }

    @Test
    void an_exempt_customer_pays_no_tax_while_the_certificate_holds() {
        var contract = threeSites()
                .with("/customer/taxExempt", "{'status':'EXEMPT','certificateNo':'X-1','validUntil':'2027-01-31'}");
        var charges = contract.chargesThrough("2027-01-27");
        assertEquals(
                "exempt, certificate X-1", charges.get(0).taxes().getFirst().note());
        assertTrue(charges.get(0).tax().isZero());
        assertEquals("3.02", charges.get(3).tax().major().toPlainString());
    }

    @Test
    void an_exemption_covers_only_its_jurisdictions() {
        var contract = threeSites()
                .with("/customer/taxExempt", "{'status':'EXEMPT','certificateNo':'X-1','jurisdictions':['CA']}");
        assertEquals(
                List.of("3.02", "0.00", "0.00"),
                amounts(contract.chargesThrough("2026-12-27").stream()
                        .map(charge -> charge.tax().major())));
    }

    @Test
    void a_reverse_charge_is_shown_without_tax() {
        var contract = threeSites().with("/customer/taxExempt", "{'status':'REVERSE_CHARGE'}");
        var share = contract.chargesThrough("2026-12-27").getFirst().taxes().getFirst();
        assertTrue(share.tax().isZero());
        assertEquals("reverse charge: the customer accounts for the tax", share.note());
    }

    @Test
    void the_rate_is_that_of_the_day_of_supply() {
        var contract = AContract.monthly()
                .withLines("100.00")
                .with("/services/0/tax", "{'code':'SVC'}")
                .withTaxTable(table(
                        rate("TX", "8.25", null, LocalDate.of(2027, 2, 1)),
                        rate("TX", "9", LocalDate.of(2027, 2, 1), null)));
        assertEquals(
                List.of("8.25", "9.00"),
                amounts(contract.chargesThrough("2027-01-27").stream()
                        .map(charge -> charge.tax().major())));
    }

    @Test
    void a_fee_that_names_no_site_is_taxed_at_the_only_one() {
        var charges = AContract.monthly()
                .with("/sites/0", "{'siteId':'s1','address':{'country':'US','region':'CA'}}")
                .with("/services/0/tax", "{'code':'SVC'}")
                .with("/fees/0", "{'code':'F','amountMinor':10000,'when':'FIRST_INVOICE','tax':{'code':'SVC'}}")
                .withTaxTable(table(rate("TX", "8.25", null, null), rate("CA", "6.875", null, null)))
                .chargesThrough("2026-12-27");
        assertEquals("6.88", charges.getLast().tax().major().toPlainString());
    }

    private static AContract threeSites() {
        var contract = AContract.monthly().withLines("39.95", "49.95", "29.95");
        var regions = List.of("TX", "OR", "CA");
        IntStream.range(0, 3)
                .forEach(index -> contract.with(
                                "/sites/" + index,
                                "{'siteId':'s" + index + "','address':{'country':'US','region':'" + regions.get(index)
                                        + "'}}")
                        .with("/services/" + index + "/siteRef", "'s" + index + "'")
                        .with("/services/" + index + "/tax", "{'code':'SVC'}"));
        return contract.with(
                        "/services/0/discounts/0", "{'code':'TEN','kind':'AMOUNT','value':'10','appliesTo':'CONTRACT'}")
                .withTaxTable(table(rate("TX", "8.25", null, null), rate("CA", "6.875", null, null)));
    }

    private static TaxTable table(TaxTable.Rate... rates) {
        return new TaxTable("us", List.of(new TaxTable.Code("SVC", "Services")), List.of(rates));
    }

    private static TaxTable.Rate rate(String region, String percent, LocalDate from, LocalDate to) {
        return new TaxTable.Rate(
                region,
                region + " sales tax",
                new BigDecimal(percent),
                List.of(),
                "US",
                region,
                null,
                null,
                null,
                from,
                to);
    }

    private static List<String> nets(List<Charge> charges) {
        return amounts(charges.stream().map(charge -> charge.net().major()));
    }

    private static List<String> amounts(Stream<BigDecimal> amounts) {
        return amounts.map(BigDecimal::toPlainString).toList();
    }
}
