package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.UsageEvent;
import perennial.contract.aws.UsageRow;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.InvoiceId;
import perennial.invoicing.Drafting;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replayed;
import perennial.pricing.AContract;

/** What was billed for usage comes out the same, whatever the meters tell later about it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeteredReplayTest {
    private static final ContractId CONTRACT = new ContractId("crm:C-1");
    private static final List<String> RUNS = List.of(
            "2026-12-27",
            "2027-01-27",
            "2027-02-24",
            "2027-03-27",
            "2027-04-26",
            "2027-05-27",
            "2027-06-26",
            "2027-07-27");

    private final Company company = new Company();
    private final UsageEvent january = event("e1", 0, "2027-01-05", "12", "2027-02-01");

    @BeforeEach
    void bill() {
        company.contract(
                1,
                AContract.monthly()
                        .metered("{'model':'USAGE','unitAmount':'5.00'}")
                        .with("/meters/0/onMissing", "'ZERO'")
                        .with("/services/0/included", "{'quantity':'10','rollover':true}")
                        .with("/services/1", "{'lineId':'l2','price':{'model':'FLAT','unitAmount':'49.95'}}"));
        told(january, "2027-01-05");
        RUNS.forEach(day -> company.run(LocalDate.parse(day)));
    }

    @Test
    void an_invoice_with_usage_comes_out_the_same() {
        assertEquals("59.95", invoice(3).total().major().toPlainString());
        assertReplayed();
    }

    @Test
    void events_that_came_in_on_the_day_of_the_run_or_later_change_no_replay() {
        told(event("e2", 0, "2027-01-31", "3", "2027-07-27"), "2027-01-31");
        told(event("e1", 1, "2027-01-05", "20", "2027-07-28"), "2027-01-05");
        assertReplayed();
    }

    @Test
    void a_correction_that_moves_an_event_into_a_later_period_changes_no_replay() {
        told(event("e1", 1, "2027-06-15", "12", "2027-08-02"), "2027-01-05", "2027-06-15");
        company.put(UsageRow.byDay(CONTRACT, january, LocalDate.parse("2027-06-15")));
        assertReplayed();
    }

    @Test
    void an_event_that_was_written_over_is_caught() {
        told(event("e1", 0, "2027-01-05", "13", "2027-02-01"), "2027-01-05");
        assertNotEquals(new Replayed.Same(), replayed(3));
    }

    private void told(UsageEvent event, String... days) {
        company.put(UsageRow.byEvent(CONTRACT, event));
        Stream.of(days).map(LocalDate::parse).forEach(day -> company.put(UsageRow.byDay(CONTRACT, event, day)));
    }

    private void assertReplayed() {
        for (int ordinal = 1; ordinal <= RUNS.size(); ordinal++) {
            assertEquals(new Replayed.Same(), replayed(ordinal), "invoice " + ordinal);
        }
    }

    private Replayed replayed(int ordinal) {
        return company.replay(Drafting::draft).replay(invoice(ordinal));
    }

    private Invoice invoice(int ordinal) {
        return new StoredInvoices(company.database)
                .find(new InvoiceId(new BillingGroupId("crm:C-1"), ordinal))
                .orElseThrow();
    }

    private static UsageEvent event(String id, int revision, String day, String quantity, String received) {
        return new UsageEvent(
                "m1",
                id,
                LocalDate.parse(day),
                null,
                new BigDecimal(quantity),
                null,
                revision,
                LocalDate.parse(received));
    }
}
