package perennial.invoicing.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import perennial.id.EntityId;

/** The rows of the billing runs. */
public interface Runs {
    Optional<BillingRun> find(EntityId entity, LocalDate businessDate);

    /** The entity's runs of that business date and later ones, oldest first. */
    List<BillingRun> since(EntityId entity, LocalDate businessDate);

    /**
     * Stores the run if the stored one still has the version before this one's, or is this one; false when somebody was
     * faster.
     */
    boolean save(BillingRun run);
}
