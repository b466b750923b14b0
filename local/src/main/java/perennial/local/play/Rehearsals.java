package perennial.local.play;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import perennial.invoicing.aws.StoredSources;
import perennial.invoicing.run.RehearseRun;
import perennial.invoicing.run.Rehearsed;
import perennial.platform.Store;
import perennial.settings.aws.StoredSettings;

/** Rehearses the runs of every legal entity on what a cloud's tables say. */
public final class Rehearsals {
    private final StoredSettings settings;
    private final RehearseRun rehearse;

    public Rehearsals(Store store, InstantSource clock) {
        this.settings = StoredSettings.uncached(store, clock);
        this.rehearse = new RehearseRun(StoredSources.of(store, settings), clock);
    }

    /** One for each entity, in the order of their ids. */
    public List<Rehearsed> on(LocalDate businessDate) {
        return settings.current().entities().keySet().stream()
                .sorted(Comparator.comparing(entity -> entity.value()))
                .map(entity -> rehearse.rehearse(entity, businessDate))
                .toList();
    }
}
