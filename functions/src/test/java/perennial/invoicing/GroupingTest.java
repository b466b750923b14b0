package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.pricing.AContract;
import perennial.settings.NumberSeries;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupingTest {

    @Test
    void a_contract_is_billed_alone_unless_it_says_otherwise() {
        assertEquals(new BillingGroupId("crm:C-1"), group(AContract.monthly()));
    }

    @Test
    void contracts_of_a_customer_share_an_invoice_when_their_terms_agree() {
        assertEquals(group(perCustomer()), group(perCustomer().with("/source/externalId", "'C-2'")));
    }

    @Test
    void another_order_currency_anchor_or_way_of_payment_is_another_group() {
        assertNotEquals(group(perCustomer()), group(perCustomer().with("/billing/poNumber", "'PO-7'")));
        assertNotEquals(group(perCustomer()), group(perCustomer().with("/billing/anchor/day", "15")));
        assertNotEquals(group(perCustomer()), group(perCustomer().with("/payment", "{'collection':'AUTOPAY'}")));
    }

    @Test
    void numbers_are_written_as_the_series_says() {
        assertEquals("AC-2027-000042", InvoiceNumber.format(new NumberSeries("s", "AC-", true, 6), 2027, 42));
        assertEquals("1000000", InvoiceNumber.format(new NumberSeries("s", null, false, 6), 2027, 1_000_000));
        var series = new NumberSeries("s", "", false, 6);
        assertThrows(IllegalArgumentException.class, () -> InvoiceNumber.format(series, 2027, 0));
    }

    private static AContract perCustomer() {
        return AContract.monthly().with("/billing/consolidation", "{'mode':'PER_CUSTOMER'}");
    }

    private static BillingGroupId group(AContract contract) {
        return Grouping.shares(contract.contract(), "USD").getFirst().group();
    }
}
