package perennial.invoicing.run;

import perennial.invoicing.BillingGroup;
import perennial.invoicing.GroupSnapshot;

/** Reads everything that a group's invoice depends on. */
public interface Snapshots {
    /**
     * The group with its member contracts at the versions that its row names, and what is billed to those that have
     * changed. A read that fails is fatal: a partial view is never billed.
     */
    GroupSnapshot of(BillingGroup group);
}
