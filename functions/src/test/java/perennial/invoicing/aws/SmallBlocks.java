package perennial.invoicing.aws;

import java.util.List;
import perennial.id.RunId;
import perennial.invoicing.Draft;
import perennial.invoicing.Issued;
import perennial.invoicing.run.CounterMove;
import perennial.invoicing.run.Issuance;
import perennial.invoicing.run.SeriesCounter;
import perennial.invoicing.run.Standing;

/** Issues at most a few invoices a transaction, so that few invoices make several blocks. */
record SmallBlocks(Issuance real, int most) implements Issuance {
    @Override
    public void prepare(List<Draft> drafts) {
        real.prepare(drafts);
    }

    @Override
    public SeriesCounter counter(String series) {
        return real.counter(series);
    }

    @Override
    public boolean issue(RunId run, List<CounterMove> counters, List<Issued> invoices) {
        return real.issue(run, counters, invoices);
    }

    @Override
    public Standing standing(Draft draft) {
        return real.standing(draft);
    }

    @Override
    public int fitting(List<Draft> drafts) {
        return Math.min(most, real.fitting(drafts));
    }
}
