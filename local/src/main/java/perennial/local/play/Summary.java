package perennial.local.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.Parked;
import perennial.invoicing.run.RunCounts;
import perennial.invoicing.run.RunState;

/**
 * What a play came to.
 *
 * @param cycles the closed runs by business date, all entities together
 * @param open names of runs that a person or an operator must look after, with their state
 * @param parked what could not be billed and still waits
 */
public record Summary(Imports contracts, List<Cycle> cycles, Sums sums, List<String> open, List<Parked> parked) {
    /** A superseded run needs nobody: the later run of its entity has its work. */
    private static final Set<RunState> OVER = Set.of(RunState.CLOSED, RunState.SUPERSEDED);

    /** The runs of one business date. */
    public record Cycle(LocalDate businessDate, int found, int billed, int skipped, int parked) {
        private Cycle plus(RunCounts more) {
            return new Cycle(
                    businessDate,
                    found + more.found(),
                    billed + more.billed(),
                    skipped + more.skipped(),
                    parked + more.parked());
        }

        private static Cycle of(BillingRun run) {
            return new Cycle(run.businessDate(), 0, 0, 0, 0).plus(run.counts());
        }
    }

    static Summary of(Imports contracts, Books books, Sums sums) {
        var runs = books.runs();
        var open = runs.stream().filter(run -> !OVER.contains(run.state())).map(run -> run.id() + " " + run.state());
        return new Summary(contracts, cycles(runs), sums, open.toList(), books.parked());
    }

    /** All cycles together. */
    public RunCounts counts() {
        return cycles.stream()
                .map(each -> new RunCounts(each.found, each.billed, each.skipped, each.parked))
                .reduce(new RunCounts(0, 0, 0, 0), Summary::plus);
    }

    private static RunCounts plus(RunCounts one, RunCounts other) {
        return new RunCounts(
                one.found() + other.found(),
                one.billed() + other.billed(),
                one.skipped() + other.skipped(),
                one.parked() + other.parked());
    }

    /** Closed runs by business date, all entities together. */
    public static List<Cycle> cycles(List<BillingRun> runs) {
        var byDate = new TreeMap<LocalDate, Cycle>();
        runs.stream()
                .filter(run -> run.counts() != null)
                .forEach(run ->
                        byDate.merge(run.businessDate(), Cycle.of(run), (known, more) -> known.plus(run.counts())));
        return List.copyOf(byDate.values());
    }
}
