package perennial.invoicing;

import java.util.Optional;
import perennial.id.BillingGroupId;

/** The billing groups as they stand. */
public interface Groups {
    Optional<BillingGroup> find(BillingGroupId id);
}
