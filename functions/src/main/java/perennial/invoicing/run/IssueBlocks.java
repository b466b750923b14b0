package perennial.invoicing.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.failure.RetryableFailure;
import perennial.invoicing.Draft;

/**
 * The one issuer of a series at work. It reads the counter once and again only when somebody else has moved something;
 * then it looks draft by draft at what is stored, and never just writes again.
 */
final class IssueBlocks {
    private static final int MOST_CONFLICTS = 5;

    private final Issuance issuance;
    private final SeriesNumbering numbering;
    private SeriesCounter counter;

    IssueBlocks(Issuance issuance, SeriesNumbering numbering) {
        this.issuance = issuance;
        this.numbering = numbering;
        this.counter = issuance.counter(numbering.name());
    }

    List<IssueResult> issue(List<Draft> block) {
        issuance.prepare(block);
        var issued = new ArrayList<IssueResult>();
        var ready = block;
        for (int conflicts = 0; !ready.isEmpty() && !commit(ready); conflicts++) {
            requirePatience(conflicts);
            counter = issuance.counter(numbering.name());
            ready = stillReady(ready, issued);
        }
        ready.forEach(draft -> issued.add(new IssueResult(draft.invoice().id(), true)));
        return issued;
    }

    private boolean commit(List<Draft> drafts) {
        var after = counter.advanced(drafts.size(), numbering.run().businessDate());
        boolean done = issuance.issue(numbering.run().runId(), counter, after, numbering.number(counter, drafts));
        counter = done ? after : counter;
        return done;
    }

    private List<Draft> stillReady(List<Draft> drafts, List<IssueResult> settled) {
        Map<Standing, List<Draft>> standings = drafts.stream()
                .collect(Collectors.groupingBy(
                        issuance::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
        standings
                .getOrDefault(Standing.ISSUED, List.of())
                .forEach(draft -> settled.add(new IssueResult(draft.invoice().id(), true)));
        standings
                .getOrDefault(Standing.OUTDATED, List.of())
                .forEach(draft -> settled.add(new IssueResult(draft.invoice().id(), false)));
        return standings.getOrDefault(Standing.READY, List.of());
    }

    private void requirePatience(int conflicts) {
        if (conflicts == MOST_CONFLICTS) {
            throw new RetryableFailure("SERIES_BUSY", numbering.name() + " is moved by somebody else again and again");
        }
    }
}
