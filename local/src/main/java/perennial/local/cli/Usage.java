package perennial.local.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import perennial.local.EmbeddedCloud;
import perennial.local.meter.Counts;
import perennial.local.states.Execution;

/**
 * What a run used in this process, without the launcher's own reading, by what makes it grow.
 *
 * @param importing work on dropped contracts; grows with contracts
 * @param billing work on invoices, from draft to receipt of the mail; grows with invoices
 * @param standing what every night costs whatever is due: schedules, sweeps, settings, opening and closing of runs
 * @param transitions of Standard workflows; about the same each night
 */
record Usage(Counts importing, Counts billing, Counts standing, long transitions) {
    private static final String IMPORT = "ImportDocumentsFunctionRole";
    private static final Set<String> BILLING = Set.of(
            "DraftInvoicesFunctionRole",
            "IssueInvoicesFunctionRole",
            "PlanMessagesFunctionRole",
            "SendMessageFunctionRole",
            "RecordMailEventFunctionRole");

    static Usage of(EmbeddedCloud cloud) {
        var counts = cloud.meter().counts();
        var all = sum(counts, use -> true);
        var importing = sum(counts, use -> use.role().endsWith(IMPORT));
        var billing = minus(sum(counts, Usage::bills), settings(counts));
        long transitions = cloud.machines().executions().stream()
                .mapToLong(Execution::transitions)
                .sum();
        return new Usage(importing, billing, minus(all, importing, billing), transitions);
    }

    /** A hundredth of a unit is the finest that is told. */
    static BigDecimal each(long millis, long count) {
        return BigDecimal.valueOf(millis, 3).divide(BigDecimal.valueOf(Math.max(1, count)), 2, RoundingMode.HALF_UP);
    }

    private static boolean bills(perennial.local.meter.Usage use) {
        return BILLING.stream().anyMatch(use.role()::endsWith);
    }

    /** Settings are read once a night and function, however many invoices follow; each reading is one call. */
    private static Counts settings(Map<perennial.local.meter.Usage, Counts> counts) {
        var read = sum(counts, use -> bills(use) && use.table().contains("Settings"));
        return new Counts(read.uses(), read.uses(), read.writeMillis(), read.readMillis());
    }

    private static Counts sum(
            Map<perennial.local.meter.Usage, Counts> counts, Predicate<perennial.local.meter.Usage> wanted) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Counts.NONE, Counts::plus);
    }

    private static Counts minus(Counts whole, Counts... parts) {
        var rest = whole;
        for (var part : parts) {
            rest = rest.plus(new Counts(-part.calls(), -part.uses(), -part.writeMillis(), -part.readMillis()));
        }
        return rest;
    }
}
