package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.ContractId;
import perennial.pricing.AContract;
import perennial.settings.TaxTable;

/** 68.33, 68.33, 57.50 and 85.00 at 20 % are 55.83 on their sum and 55.84 line by line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoiceTaxesTest {

    @Test
    void an_entity_that_rounds_by_line_sums_the_lines() {
        assertEquals(
                5584, new Books(fourLines()).issue("2026-12-27").totals().tax().minor());
    }

    @Test
    void an_entity_that_rounds_by_invoice_rounds_once_and_splits_without_loss() {
        var invoice = new Books(fourLines().withEntity("/taxRounding", "'PER_INVOICE'")).issue("2026-12-27");
        assertEquals(5583, invoice.totals().tax().minor());
        assertEquals(5583, invoice.taxes().getFirst().tax().minor());
        assertEquals(
                List.of(1367L, 1366L, 1150L, 1700L),
                invoice.lines().stream()
                        .map(line -> line.charge().tax().minor())
                        .toList());
    }

    @Test
    void a_cent_that_rounding_shifted_is_no_change() {
        var contract = fourLines().withEntity("/taxRounding", "'PER_INVOICE'");
        var books = new Books(contract);
        books.issue("2026-12-27");
        books.change(contract);
        assertEquals(Drafted.NothingDue.class, books.draft("2026-12-28").getClass());
    }

    @Test
    void a_credit_of_tax_alone_names_its_contract_too() {
        var books = new Books(fourLines().with("/term/endDate", "'2027-01-31'"));
        books.issue("2026-12-27");
        books.change(fourLines().with("/term/endDate", "'2027-01-31'").with("/tax", "{'provider':'NONE'}"));
        var credit = books.issue("2027-01-10");
        assertEquals(
                List.of("crm:C-1"),
                credit.contractIds().stream().map(ContractId::value).toList());
        assertEquals(-5584, credit.total().minor());
    }

    @Test
    void prices_that_contain_tax_are_owed_as_agreed_however_the_entity_rounds() {
        var contract = fourLines().withEntity("/taxRounding", "'PER_INVOICE'");
        IntStream.range(0, 4)
                .forEach(line -> contract.with("/services/" + line + "/tax", "{'code':'SVC','inclusive':true}"));
        var totals = new Books(contract).issue("2026-12-27").totals();
        assertEquals(6833 + 6833 + 5750 + 8500, totals.total().minor());
        assertEquals(1139 + 1139 + 958 + 1417, totals.tax().minor());
    }

    @Test
    void tax_follows_the_discount_and_the_site() {
        var contract = AContract.monthly()
                .withLines("39.95", "49.95", "29.95")
                .withTaxTable(new TaxTable(
                        "us",
                        List.of(new TaxTable.Code("SVC", "Services")),
                        List.of(inRegion("TX", "8.25"), inRegion("CA", "6.875"))));
        var regions = List.of("TX", "OR", "CA");
        IntStream.range(0, 3)
                .forEach(index -> contract.with(
                                "/sites/" + index,
                                "{'siteId':'s" + index + "','address':{'country':'US','region':'" + regions.get(index)
                                        + "'}}")
                        .with("/services/" + index + "/siteRef", "'s" + index + "'")
                        .with("/services/" + index + "/tax", "{'code':'SVC'}"));
        contract.with("/services/0/discounts/0", "{'code':'TEN','kind':'AMOUNT','value':'10','appliesTo':'CONTRACT'}");
        var totals = new Books(contract).issue("2026-12-27").totals();
        assertEquals(491, totals.tax().minor());
        assertEquals(11476, totals.total().minor());
    }

    private static TaxTable.Rate inRegion(String region, String percent) {
        return new TaxTable.Rate(
                region, region, new BigDecimal(percent), List.of(), "US", region, null, null, null, null, null);
    }

    private static AContract fourLines() {
        var rate = new TaxTable.Rate(
                "VAT", "VAT", new BigDecimal("20"), List.of(), "US", null, null, null, null, null, null);
        var contract = AContract.monthly()
                .withLines("68.33", "68.33", "57.50", "85.00")
                .withEntity("/taxTable", "'vat'")
                .withTaxTable(new TaxTable("vat", List.of(new TaxTable.Code("SVC", "Services")), List.of(rate)));
        IntStream.range(0, 4).forEach(line -> contract.with("/services/" + line + "/tax", "{'code':'SVC'}"));
        return contract;
    }
}
