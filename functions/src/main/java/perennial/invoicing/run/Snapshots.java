package perennial.invoicing.run;

import java.time.LocalDate;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.GroupSnapshot;
import perennial.settings.Settings;

/** Reads everything that a group's invoice depends on. */
public interface Snapshots {
    /**
     * The group with its member contracts at the versions that its row names, and what is billed to those that have
     * changed. Every member is judged anew by the settings of today, so that a repaired setting frees what it held. A
     * read that fails is fatal: a partial view is never billed.
     */
    GroupSnapshot of(BillingGroup group, Settings settings, LocalDate businessDate);
}
