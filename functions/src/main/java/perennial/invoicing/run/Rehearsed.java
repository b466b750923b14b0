package perennial.invoicing.run;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import perennial.id.EntityId;
import perennial.id.Fingerprint;
import perennial.invoicing.Draft;

/**
 * What a run of an entity on a business date would do.
 *
 * @param decision what the approval policy says to it
 * @param drafts the invoices without their numbers, in the order in which they would be issued
 * @param parked what could not be billed, and why
 */
public record Rehearsed(
        EntityId entity,
        LocalDate businessDate,
        Review review,
        ReviewRun.Reviewed decision,
        List<Draft> drafts,
        List<Parked> parked) {

    /** One hash over the runs of several entities; that of a single one is its review's. */
    public static String hash(List<Rehearsed> runs) {
        return runs.size() == 1
                ? runs.getFirst().review().hash()
                : Fingerprint.of(runs.stream()
                        .map(run -> run.entity() + " " + run.review().hash())
                        .collect(Collectors.joining("\n")));
    }
}
