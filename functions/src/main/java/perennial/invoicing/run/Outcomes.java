package perennial.invoicing.run;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What became of every group of a run, each counted once, in the order of the groups. */
record Outcomes(Collection<GroupOutcome> all) {
    static Outcomes of(RunTicket run, RunFiles files) {
        var byGroup = new TreeMap<String, GroupOutcome>();
        files.list(run.outcomes()).stream()
                .flatMap(key -> files.read(key, GroupOutcome.class).stream())
                .forEach(outcome -> byGroup.merge(outcome.group().value(), outcome, Outcomes::decisive));
        return new Outcomes(byGroup.values());
    }

    List<GroupOutcome> drafted() {
        return all.stream()
                .filter(outcome -> outcome.kind() == GroupOutcome.Kind.DRAFTED)
                .toList();
    }

    int count(GroupOutcome.Kind kind) {
        return (int) all.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    /** A batch that died at its very end was run again group by group; a group that was parked then stays parked. */
    private static GroupOutcome decisive(GroupOutcome some, GroupOutcome other) {
        return some.kind() == GroupOutcome.Kind.PARKED ? some : other;
    }
}
