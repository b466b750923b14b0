package perennial.invoicing.run;

/** The executions that wait for approval. */
public interface Waiting {
    /** Ends the wait of a run that a later one replaces; nothing happens when nobody waits any more. */
    void supersede(String token);
}
