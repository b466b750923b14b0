package perennial.invoicing.aws;

import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.RunNews;
import perennial.platform.Bus;
import perennial.platform.Measures;

/** Announces closed runs as an event and counts them for the alarms. */
final class RunEvents implements RunNews {
    private final Bus bus;
    private final Measures measures;

    RunEvents(Bus bus, Measures measures) {
        this.bus = bus;
        this.measures = measures;
    }

    private record Closed(
            int schema,
            String runId,
            String entityId,
            String businessDate,
            int found,
            int billed,
            int skipped,
            int parked) {}

    @Override
    public void closed(BillingRun run) {
        var counts = run.counts();
        measures.count("BillingRunsClosed", 1);
        measures.count("InvoicesIssued", counts.billed());
        measures.count("GroupsParked", counts.parked());
        bus.publish(
                "perennial.invoicing",
                "BillingRunClosed",
                new Closed(
                        1,
                        run.id().value(),
                        run.entity().value(),
                        run.businessDate().toString(),
                        counts.found(),
                        counts.billed(),
                        counts.skipped(),
                        counts.parked()));
    }
}
