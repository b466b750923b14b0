package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.ReviewTotals.CurrencyTotal;
import perennial.money.Money;
import perennial.pricing.AContract;
import perennial.settings.ApprovalPolicy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalTest {
    private static final ApprovalPolicy POLICY =
            new ApprovalPolicy("p", 10, 100_000L, new BigDecimal("20"), true, new BigDecimal("50"), null, null);

    private static final Scrutiny CALM = new Scrutiny(0, new BigDecimal("50.0"));

    @Test
    void an_invoice_that_differs_too_much_or_without_a_known_cause_is_a_reason_for_a_person() {
        assertEquals(
                new Approval.NeedsPerson(List.of(
                        "2 invoices differ from the last ones without a known cause",
                        "an invoice differs from the last one by 50.1 %, which is more than 50 %")),
                Approval.decide(review(10, 100_000, 60_000, 50_000), new Scrutiny(2, new BigDecimal("50.1")), POLICY));
    }

    @Test
    void a_run_within_the_policy_is_approved_by_rule() {
        assertEquals(new Approval.ByRule(), Approval.decide(review(10, 100_000, 60_000, 50_000), CALM, POLICY));
        assertEquals(new Approval.ByRule(), Approval.decide(review(99, 999_999, 2, 1), CALM, null));
    }

    @Test
    void whatever_is_beyond_it_is_a_reason_for_a_person() {
        assertEquals(
                new Approval.NeedsPerson(List.of(
                        "11 invoices are more than 10",
                        "1000.01 USD in all is more than 1000.00 USD",
                        "20.2 % difference to the last invoices (-101.00 USD) is more than 20 %")),
                Approval.decide(review(11, 100_001, 39_900, 50_000), CALM, POLICY));
    }

    @Test
    void totals_compare_groups_with_their_own_last_invoice() {
        var books = new Books(AContract.monthly());
        var first = ReviewTotals.of(List.of(draft(books, "2026-12-27")));
        books.issue("2026-12-27");
        var both = first.plus(ReviewTotals.of(List.of(draft(books, "2027-01-27"))));
        assertEquals(2, both.invoices());
        assertEquals(List.of(new CurrencyTotal(usd(9990), usd(4995), usd(4995))), both.totals());
        assertEquals(new BigDecimal("0.0"), both.totals().getFirst().variancePercent());
        assertNull(first.totals().getFirst().variancePercent());
    }

    private static Draft draft(Books books, String date) {
        return ((Drafted.Ready) books.draft(date)).draft();
    }

    private static ReviewTotals review(int invoices, long total, long recurring, long previous) {
        return new ReviewTotals(invoices, List.of(new CurrencyTotal(usd(total), usd(recurring), usd(previous))));
    }

    private static Money usd(long cents) {
        return new Money(cents, Currency.getInstance("USD"));
    }
}
