package perennial.local.mutation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.local.mutation.Mutant.Kind;

/**
 * What AWS asks for where the embedded cloud has nothing that could ask: whole statements, with exactly these actions.
 *
 * @param statement logical id and Sid
 * @param reason why it is needed and cannot be missed here
 */
record Excused(String statement, Set<String> actions, String reason) {
    static final List<Excused> ALL = List.of(
            new Excused(
                    "BillingCycle RedriveFailedMapRuns",
                    Set.of("states:RedriveExecution"),
                    "a person redrives a failed Map run in the console; the embedded cloud redrives nothing"),
            new Excused(
                    "BillingCycle DeliverTheWorkflowsLogs",
                    Set.of(
                            "logs:CreateLogDelivery",
                            "logs:GetLogDelivery",
                            "logs:UpdateLogDelivery",
                            "logs:DeleteLogDelivery",
                            "logs:ListLogDeliveries",
                            "logs:PutResourcePolicy",
                            "logs:DescribeResourcePolicies",
                            "logs:DescribeLogGroups"),
                    "Step Functions writes the workflow's log to CloudWatch with these; the embedded cloud writes none"));

    /** Each as a mutant is called. */
    static Set<String> names() {
        return ALL.stream().flatMap(Excused::things).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each as the cloud lists what nothing needed. */
    static Set<String> unneeded() {
        return ALL.stream()
                .flatMap(each -> each.actions().stream())
                .map(action -> "perennial-billing-cycleRole: " + action)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean covers(Mutant mutant) {
        return names().contains(mutant.toString());
    }

    private Stream<String> things() {
        return actions.stream().map(action -> Kind.ACTION + " " + statement + " " + action);
    }
}
