package perennial.invoicing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.failure.RetryableFailure;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice.Kind;

/**
 * The one issuer of an entity's series at work. It reads a counter once and again only when somebody else has moved
 * something; then it looks draft by draft at what is stored, and never just writes again.
 */
final class IssueBlocks {
    private static final int MOST_CONFLICTS = 5;

    private final Issuance issuance;
    private final SeriesNumbering numbering;
    private final RunTicket run;
    private final Map<Kind, SeriesCounter> counters = new EnumMap<>(Kind.class);

    IssueBlocks(Issuance issuance, SeriesNumbering numbering, RunTicket run) {
        this.issuance = issuance;
        this.numbering = numbering;
        this.run = run;
    }

    List<IssueResult> issue(List<Draft> block) {
        issuance.prepare(block);
        var issued = new ArrayList<IssueResult>();
        var ready = block;
        for (int conflicts = 0; !ready.isEmpty() && !commit(ready); conflicts++) {
            requirePatience(conflicts);
            counters.clear();
            ready = stillReady(ready, issued);
        }
        ready.forEach(draft -> issued.add(IssueResult.of(draft, true)));
        return issued;
    }

    private boolean commit(List<Draft> drafts) {
        var moves = moves(drafts);
        boolean done = issuance.issue(run.runId(), List.copyOf(moves.values()), numbering.number(counters, drafts));
        if (done) {
            moves.forEach((kind, move) -> counters.put(kind, move.after()));
        }
        return done;
    }

    /** One for each kind of document that the drafts hold. */
    private Map<Kind, CounterMove> moves(List<Draft> drafts) {
        Map<Kind, Long> counts = drafts.stream()
                .flatMap(draft -> draft.documents().stream())
                .collect(Collectors.groupingBy(
                        document -> document.kind(), () -> new EnumMap<>(Kind.class), Collectors.counting()));
        var moves = new EnumMap<Kind, CounterMove>(Kind.class);
        counts.forEach((kind, count) -> moves.put(kind, move(counter(kind), count.intValue())));
        return moves;
    }

    private CounterMove move(SeriesCounter counter, int count) {
        return new CounterMove(counter, counter.advanced(count, date()));
    }

    private SeriesCounter counter(Kind kind) {
        return counters.computeIfAbsent(kind, each -> issuance.counter(numbering.name(each, date().getYear())));
    }

    private LocalDate date() {
        return run.businessDate();
    }

    private List<Draft> stillReady(List<Draft> drafts, List<IssueResult> settled) {
        Map<Standing, List<Draft>> standings = drafts.stream()
                .collect(Collectors.groupingBy(
                        issuance::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
        standings.getOrDefault(Standing.ISSUED, List.of()).forEach(draft -> settled.add(IssueResult.of(draft, true)));
        standings
                .getOrDefault(Standing.OUTDATED, List.of())
                .forEach(draft -> settled.add(IssueResult.of(draft, false)));
        return standings.getOrDefault(Standing.READY, List.of());
    }

    private void requirePatience(int conflicts) {
        if (conflicts == MOST_CONFLICTS) {
            throw new RetryableFailure(
                    "SERIES_BUSY",
                    "the series of " + numbering.entity() + " are moved by somebody else again and again");
        }
    }
}
