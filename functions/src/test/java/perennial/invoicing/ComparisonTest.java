package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.comparison.Cause.Kind;
import perennial.invoicing.comparison.Comparison;
import perennial.money.Money;
import perennial.pricing.AContract;
import perennial.settings.TaxTable;

/** Why an invoice is not what the last one was. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {
    /** A day of a month of it at 90 % off is still a cent; what costs nothing makes no invoice to compare. */
    private static final int LEAST_THAT_IS_NEVER_NOTHING = 500;

    @Test
    void the_same_month_again_has_no_cause() {
        assertEquals(Map.of(), causes(AContract.monthly(), AContract.monthly()));
    }

    @Test
    void a_dearer_unit_is_the_price_and_one_more_the_quantity() {
        assertEquals(
                Map.of(Kind.PRICE, 500L),
                causes(AContract.monthly(), AContract.monthly().withLines("54.95")));
        assertEquals(Map.of(Kind.QUANTITY, 5000L), causes(units("2", "50.00"), units("3", "50.00")));
    }

    @Test
    void two_causes_at_once_are_each_given_their_part() {
        assertEquals(Map.of(Kind.QUANTITY, 5000L, Kind.PRICE, 300L), causes(units("2", "50.00"), units("3", "51.00")));
    }

    @Test
    void a_standing_discount_goes_with_the_price_and_one_that_begins_stands_for_itself() {
        assertEquals(Map.of(Kind.PRICE, 450L), causes(discounted("49.95"), discounted("54.95")));
        assertEquals(Map.of(Kind.DISCOUNT, -500L), causes(AContract.monthly(), discounted("49.95")));
        assertEquals(Map.of(Kind.DISCOUNT, 500L), causes(discounted("49.95"), AContract.monthly()));
    }

    @Test
    void a_standing_tax_goes_with_the_price_and_another_rate_stands_for_itself() {
        assertEquals(Map.of(Kind.PRICE, 5500L), causes(taxed("100.00", "10"), taxed("150.00", "10")));
        assertEquals(Map.of(Kind.TAX, 200L), causes(taxed("100.00", "8"), taxed("100.00", "10")));
        assertEquals(Map.of(Kind.PRICE, 5400L, Kind.TAX, 300L), causes(taxed("100.00", "8"), taxed("150.00", "10")));
    }

    @Test
    void a_line_that_begins_or_ends_is_named() {
        assertEquals(
                Map.of(Kind.LINE_ADDED, 1000L),
                causes(
                        AContract.monthly().withLines("49.95"),
                        AContract.monthly().withLines("49.95", "10.00")));
        assertEquals(
                Map.of(Kind.LINE_GONE, -1000L),
                causes(
                        AContract.monthly().withLines("49.95", "10.00"),
                        AContract.monthly().withLines("49.95")));
    }

    @Test
    void a_month_in_part_is_a_stub_and_several_at_once_are_periods() {
        var stub = new Books(AContract.monthly().with("/term/startDate", "'2027-01-17'"));
        var part = stub.issue("2027-01-12");
        assertEquals(Map.of(Kind.STUB, 2578L), byKind(Comparison.between(part, stub.issue("2027-01-27"))));
        var caught = new Books(AContract.monthly());
        var one = caught.issue("2026-12-27");
        assertEquals(Map.of(Kind.PERIODS, 4995L), byKind(Comparison.between(one, caught.issue("2027-02-26"))));
    }

    @Test
    void what_is_billed_again_with_what_is_taken_back_is_a_credit() {
        var books = new Books(AContract.monthly().withLines("40.00"));
        var january = books.issue("2026-12-27");
        books.change(AContract.monthly().withLines("50.00"));
        var february = books.issue("2027-01-27");
        assertEquals(Map.of(Kind.CREDIT, 1000L, Kind.PRICE, 1000L), byKind(Comparison.between(january, february)));
    }

    @Test
    void a_fee_is_charged_once() {
        var books = new Books(
                AContract.monthly().with("/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE'}"));
        var first = books.issue("2026-12-27");
        assertEquals(Map.of(Kind.ONE_TIME, -9900L), byKind(Comparison.between(first, books.issue("2027-01-27"))));
    }

    @Test
    void the_causes_of_any_change_add_up_to_the_difference_and_none_is_unknown() {
        long first = new Random().nextLong();
        LongStream.range(first, first + 200).forEach(ComparisonTest::assertAddsUp);
    }

    private static void assertAddsUp(long seed) {
        var random = new Random(seed);
        var last = new Books(any(random)).issue("2027-02-10");
        var next = new Books(any(random)).issue("2027-0" + (1 + random.nextInt(3)) + "-27");
        var causes = Comparison.between(last, next);
        assertEquals(next.total().minus(last.total()), sum(causes), () -> "seed " + seed + ": " + causes);
        assertTrue(causes.stream().allMatch(Cause::isExplained), () -> "seed " + seed + ": " + causes);
    }

    /** Lines, prices, quantities, starts, discounts, taxes and fees by chance. */
    private static AContract any(Random random) {
        var lines = random.ints(1 + random.nextInt(3), LEAST_THAT_IS_NEVER_NOTHING, 9_999)
                .mapToObj(minor -> BigDecimal.valueOf(minor, 2).toPlainString())
                .toArray(String[]::new);
        var contract = AContract.monthly()
                .withLines(lines)
                .with("/term/startDate", "'2027-01-%02d'".formatted(1 + random.nextInt(28)));
        for (int line = 0; line < lines.length; line++) {
            contract.with("/services/" + line + "/price/model", "'PER_UNIT'")
                    .with("/services/" + line + "/quantity", "'" + (1 + random.nextInt(4)) + "'");
            if (random.nextBoolean()) {
                contract.with(
                        "/services/" + line + "/discounts/0",
                        "{'code':'D" + random.nextInt(2) + "','kind':'PERCENT','value':'" + (1 + random.nextInt(90))
                                + "'}");
            }
        }
        if (random.nextInt(3) == 0) {
            contract.with("/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE','tax':{'code':'SVC'}}");
        }
        return random.nextBoolean() ? contract : taxing(contract, Integer.toString(1 + random.nextInt(3)));
    }

    private static AContract units(String quantity, String price) {
        return AContract.monthly()
                .withLines(price)
                .with("/services/0/price/model", "'PER_UNIT'")
                .with("/services/0/quantity", "'" + quantity + "'");
    }

    private static AContract discounted(String price) {
        return AContract.monthly()
                .withLines(price)
                .with("/services/0/discounts/0", "{'code':'LOYAL','kind':'PERCENT','value':'10'}");
    }

    private static AContract taxed(String price, String percent) {
        return taxing(AContract.monthly().withLines(price), percent);
    }

    private static AContract taxing(AContract contract, String percent) {
        var rate = new TaxTable.Rate(
                "US-TX", "Sales tax", new BigDecimal(percent), List.of(), "US", null, null, null, null, null, null);
        contract.withTaxTable(new TaxTable("us", List.of(new TaxTable.Code("SVC", "Services")), List.of(rate)));
        for (int line = 0; line < contract.contract().services().size(); line++) {
            contract.with("/services/" + line + "/tax", "{'code':'SVC'}");
        }
        return contract;
    }

    private static Map<Kind, Long> causes(AContract last, AContract next) {
        return byKind(Comparison.between(new Books(last).issue("2026-12-27"), new Books(next).issue("2026-12-27")));
    }

    private static Map<Kind, Long> byKind(List<Cause> causes) {
        return causes.stream()
                .collect(Collectors.groupingBy(
                        Cause::kind,
                        Collectors.summingLong(cause -> cause.amount().minor())));
    }

    private static Money sum(List<Cause> causes) {
        return causes.stream().map(Cause::amount).reduce(Money.zero(Currency.getInstance("USD")), Money::plus);
    }
}
