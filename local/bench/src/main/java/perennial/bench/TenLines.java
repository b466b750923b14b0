package perennial.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import perennial.pricing.AContract;
import perennial.settings.TaxTable;

/** The same ten lines for the engine and for the plain sum. */
final class TenLines {
    private static final String TIERS =
            "[{'upTo':'10','unitAmount':'5.25'},{'upTo':'50','unitAmount':'4.15'}," + "{'unitAmount':'3.05'}]";

    private TenLines() {}

    static AContract contract() {
        var contract = AContract.monthly()
                .withTaxTable(taxes())
                .with("/sites", "[{'siteId':'s1','address':{'region':'TX','country':'US'}}]")
                .with("/services", "[]");
        IntStream.range(0, 10).forEach(index -> contract.with("/services/" + index, line(index)));
        return contract;
    }

    private static TaxTable taxes() {
        var rate = new TaxTable.Rate(
                "TX",
                "Texas sales tax",
                new BigDecimal("8.25"),
                List.of(),
                "US",
                "TX",
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null);
        return new TaxTable("us", List.of(new TaxTable.Code("MON", "Monitoring")), List.of(rate));
    }

    private static String line(int index) {
        return "{'lineId':'l" + index + "','description':'Monitoring','siteRef':'s1','quantity':'" + units(index)
                + "','price':{'model':'TIERED_GRADUATED','tiers':" + TIERS + "},'tax':{'code':'MON'},"
                + "'discounts':[{'code':'P','kind':'PERCENT','value':'10'}]}";
    }

    private static int units(int index) {
        return 51 + 7 * index;
    }

    static List<PlainInvoice.Line> plain() {
        var tiers = List.of(tier("10", "5.25"), tier("50", "4.15"), tier(null, "3.05"));
        return IntStream.range(0, 10)
                .mapToObj(index -> new PlainInvoice.Line(
                        BigDecimal.valueOf(units(index)), tiers, new BigDecimal("10"), new BigDecimal("8.25")))
                .toList();
    }

    private static PlainInvoice.Tier tier(String upTo, String price) {
        return new PlainInvoice.Tier(upTo == null ? null : new BigDecimal(upTo), new BigDecimal(price));
    }
}
