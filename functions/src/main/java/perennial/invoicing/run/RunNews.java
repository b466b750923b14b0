package perennial.invoicing.run;

/** Tells the world, and the alarms, what became of a run. */
public interface RunNews {
    void closed(BillingRun run);
}
