package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
        var blocked = assertInstanceOf(Drafted.Blocked.class, books.draft("2027-01-10"));
        assertEquals(
                "MATERIAL_CHANGE_AFTER_INVOICE", blocked.obstacles().getFirst().code());
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
