package perennial.invoicing.run;

import java.time.LocalDate;
import java.util.List;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;

/** Finds billing groups by their next bill date. What is found is a candidate: it may have moved on meanwhile. */
public interface DueGroups {
    /** The entity's groups whose next bill date is that day or earlier, each once, in text order. */
    List<BillingGroupId> through(EntityId entity, LocalDate day);
}
