package perennial.invoicing.run;

import perennial.id.BillingGroupId;

/** Lists the billing groups that are due on the run's business date into a manifest file: the scope of the run. */
public final class PlanRun {
    private final DueGroups dueGroups;
    private final RunFiles files;

    public PlanRun(DueGroups dueGroups, RunFiles files) {
        this.dueGroups = dueGroups;
        this.files = files;
    }

    /** How many groups are due, and in which file they are listed. */
    public record Planned(int found, String manifest) {}

    public Planned plan(RunTicket run) {
        var groups = dueGroups.through(run.entityId(), run.businessDate()).stream()
                .map(BillingGroupId::value)
                .toList();
        files.write(run.manifest(), groups);
        return new Planned(groups.size(), run.manifest());
    }
}
