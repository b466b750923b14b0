package perennial.invoicing.run;

import perennial.invoicing.Groups;
import perennial.invoicing.Invoices;
import perennial.settings.Editions;

/** Everything that the steps of a run before issue read. */
public record RunSources(
        DueGroups dueGroups, Groups groups, Snapshots snapshots, Invoices invoices, Editions editions) {}
