package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.Drafting;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replayed;
import perennial.platform.Json;
import perennial.pricing.AContract;
import perennial.pricing.ChargeKind;

/** Late fees in the runs of a company, from the balances of its stored invoices. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateFeeStoryTest {
    private static final AContract TERMS = AContract.monthly()
            .with("/billing/terms", "{'kind':'NET','netDays':30}")
            .with("/billing/lateFee", "{'kind':'FLAT','value':'5.00','graceDays':10}");
    private final Company company = new Company();

    @Test
    void an_invoice_that_is_not_paid_costs_its_fee_with_the_third_month() {
        assertEquals(List.of(0, 0, 1), feesOfThreeMonths());
        assertEquals(4995 + 500, company.invoices().getLast().total().minor());
    }

    @Test
    void an_invoice_that_is_given_up_costs_no_fee() {
        company.contract(1, TERMS);
        company.run("first night");
        var order =
                "{'commandId':'w','kind':'WRITE_OFF','document':'crm:C-1/000001','reason':'bankrupt','author':'ann'}";
        company.corrections()
                .correct(Json.read(order.replace('\'', '"'), CorrectionOrder.class)
                        .command());
        company.run(LocalDate.of(2027, 1, 27));
        company.run(LocalDate.of(2027, 2, 24));
        assertEquals(List.of(0, 0, 0), fees());
    }

    @Test
    void an_invoice_with_a_fee_comes_out_the_same_after_all_is_paid() {
        feesOfThreeMonths();
        var issued = company.invoices().getLast();
        assertEquals(1, issued.basis().open().size() - 1);
        var first = company.invoices().getFirst();
        var head = company.database.get(InvoiceHead.key(first.id())).orElseThrow();
        company.put(head.with("balanceMinor", 0));
        assertEquals(new Replayed.Same(), company.replay(Drafting::draft).replay(issued));
    }

    @Test
    void who_does_not_charge_for_paying_late_has_no_balances_read() {
        company.contract(1, AContract.monthly());
        company.run("first night");
        assertEquals(null, company.invoices().getFirst().basis().open());
    }

    private List<Integer> feesOfThreeMonths() {
        company.contract(1, TERMS);
        company.run("first night");
        company.run(LocalDate.of(2027, 1, 27));
        company.run(LocalDate.of(2027, 2, 24));
        return fees();
    }

    private List<Integer> fees() {
        return company.invoices().stream().map(LateFeeStoryTest::fees).toList();
    }

    private static int fees(Invoice invoice) {
        return (int) invoice.lines().stream()
                .filter(line -> line.charge().kind() == ChargeKind.LATE_FEE)
                .count();
    }
}
