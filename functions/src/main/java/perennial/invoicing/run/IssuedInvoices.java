package perennial.invoicing.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;

/**
 * The invoices that a run has issued in all its attempts. An attempt that died between issuing and delivering left
 * invoices whose messages nobody planned; planning them again is harmless.
 */
record IssuedInvoices(RunTicket run, RunFiles files, Issuance issuance) {
    List<InvoiceId> ids() {
        var earlier = IntStream.range(1, run.attempt()).boxed().flatMap(this::ofAttempt);
        var now = results().filter(IssueResult::done).flatMap(result -> result.documents().stream());
        return Stream.concat(earlier, now).distinct().toList();
    }

    Stream<IssueResult> results() {
        return files.list(run.results()).stream().flatMap(key -> files.read(key, IssueResult.class).stream());
    }

    private Stream<InvoiceId> ofAttempt(int attempt) {
        return files.list(run.drafts(attempt)).stream()
                .flatMap(key -> files.read(key, Draft.class).stream())
                .filter(draft -> issuance.standing(draft) == Standing.ISSUED)
                .flatMap(draft -> draft.documents().stream())
                .map(Invoice::id);
    }
}
