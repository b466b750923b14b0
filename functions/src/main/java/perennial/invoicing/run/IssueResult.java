package perennial.invoicing.run;

import java.util.List;
import perennial.id.InvoiceId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;

/** What became of one draft at issue; one that is not done waits for the next run because its group has changed. */
public record IssueResult(List<InvoiceId> documents, boolean done) {
    static IssueResult of(Draft draft, boolean done) {
        return new IssueResult(draft.documents().stream().map(Invoice::id).toList(), done);
    }
}
