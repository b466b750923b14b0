package perennial.local.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.aws.StoredGroups;
import perennial.invoicing.aws.StoredInvoices;
import perennial.pricing.AContract;

/** 49.95 a month in advance, and 5.00 for each event beyond ten: events come as files, the schedule bills them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeteredBillingStoryTest {
    private static final BillingGroupId GROUP = new BillingGroupId("crm:C-1");

    @AutoClose
    private final Town town = new Town(0);

    @Test
    void usage_is_billed_when_it_is_known_held_while_it_is_missing_and_corrected_on_the_next_invoice() {
        town.contract(
                1,
                AContract.monthly()
                        .metered("{'model':'USAGE','unitAmount':'5.00'}")
                        .with("/services/0/included", "{'quantity':'10'}")
                        .with("/services/1", "{'lineId':'l2','price':{'model':'FLAT','unitAmount':'49.95'}}"));
        until("2027-02-02");
        told("january", event("e1", 0, "2027-01-05", "12"));
        until("2027-02-26");
        assertEquals(List.of("49.95", "49.95", "59.95"), totals());

        told("late", event("e2", 0, "2027-01-31", "3"));
        until("2027-03-28");
        assertEquals(List.of("49.95", "49.95", "59.95"), totals());
        assertEquals(
                List.of("USAGE_MISSING"),
                town.parked().stream().map(row -> row.text("code")).toList());

        told("february", event("e3", 0, "2027-02-10", "11") + event("e1", 1, "2027-01-05", "11"));
        until("2027-03-31");
        assertEquals(List.of("49.95", "49.95", "59.95", "64.95"), totals());
        assertEquals(
                List.of("-10.00", "20.00", "5.00", "49.95"),
                invoice(4).lines().stream()
                        .map(line -> line.charge().gross().major().toPlainString())
                        .toList());
    }

    private void until(String day) {
        town.cloud.advanceTo(Instant.parse(day + "T15:00:00Z"));
    }

    private void told(String file, String lines) {
        var bucket = town.cloud.stack().bucket("InboundBucket");
        town.cloud
                .buckets()
                .put(bucket, "inbound/usage/" + file + ".jsonl", lines.getBytes(UTF_8), "application/jsonl");
    }

    private static String event(String id, int revision, String day, String quantity) {
        return """
                {"source":"crm","contract":"C-1","meterId":"m1","eventId":"%s","revision":%d,"on":"%s","quantity":"%s"}
                """.formatted(id, revision, day, quantity);
    }

    private List<String> totals() {
        int last = new StoredGroups(town.store).find(GROUP).orElseThrow().ordinal();
        return IntStream.rangeClosed(1, last)
                .mapToObj(this::invoice)
                .map(invoice -> invoice.total().major().toPlainString())
                .toList();
    }

    private Invoice invoice(int ordinal) {
        return new StoredInvoices(town.store)
                .find(new InvoiceId(GROUP, ordinal))
                .orElseThrow();
    }
}
