package perennial.local.cli;

import java.math.BigDecimal;
import perennial.local.EmbeddedCloud;
import perennial.local.states.Execution;

/**
 * What a run used in this process, without the launcher's own reading.
 *
 * @param writeUnits DynamoDB write capacity
 * @param readUnits DynamoDB read capacity
 * @param calls calls of functions and machines to AWS services
 * @param transitions of Standard workflows
 */
record Usage(BigDecimal writeUnits, BigDecimal readUnits, long calls, long transitions) {
    static Usage of(EmbeddedCloud cloud) {
        var meter = cloud.meter();
        long calls =
                meter.counts().values().stream().mapToLong(each -> each.calls()).sum();
        long transitions = cloud.machines().executions().stream()
                .mapToLong(Execution::transitions)
                .sum();
        return new Usage(meter.writeUnits(), meter.readUnits(), calls, transitions);
    }
}
