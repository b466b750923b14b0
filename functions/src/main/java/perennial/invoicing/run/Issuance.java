package perennial.invoicing.run;

import java.util.List;
import perennial.id.RunId;
import perennial.invoicing.Draft;
import perennial.invoicing.Issued;

/** Writes invoices for good. */
public interface Issuance {
    /** Writes the bodies of drafts, which stay invisible until they are issued. */
    void prepare(List<Draft> drafts);

    SeriesCounter counter(String series);

    /**
     * Issues all or none in one transaction: advances the counters and writes each document's head and journal and each
     * group. False when a counter or one of the groups has moved.
     */
    boolean issue(RunId run, List<CounterMove> counters, List<Issued> invoices);

    Standing standing(Draft draft);

    /** How many of these drafts, from the first on, fit into one transaction; at least 1. */
    int fitting(List<Draft> drafts);
}
