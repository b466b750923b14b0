package perennial.invoicing.run;

import perennial.failure.TerminalFailure;
import perennial.invoicing.Engine;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replay;
import perennial.invoicing.Replayed;
import perennial.settings.Editions;

/** Makes an issued invoice again from what it was made from, and compares; every difference is a fault. */
public final class ReplayInvoice {
    private final Snapshots snapshots;
    private final Editions editions;
    private final Engine engine;

    public ReplayInvoice(Snapshots snapshots, Editions editions, Engine engine) {
        this.snapshots = snapshots;
        this.editions = new CreditingEditions(editions);
        this.engine = engine;
    }

    public Replayed replay(Invoice issued) {
        return issued.basis() == null ? new Replayed.WithoutBasis() : recomputed(issued);
    }

    private Replayed recomputed(Invoice issued) {
        try {
            var settings = editions.read(issued.basis().settings());
            var snapshot = snapshots.of(issued.basis().group(), settings, issued.issueDate());
            var asRead = snapshot.with(issued.basis().quotes())
                    .withOpen(issued.basis().open());
            return new Replay(issued, asRead, settings).by(engine);
        } catch (TerminalFailure | IllegalStateException unreadable) {
            return new Replayed.Unreadable(unreadable.getMessage());
        }
    }
}
