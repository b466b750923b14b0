package perennial.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.id.ContractId;
import perennial.settings.Settings;

/** Stores new versions of contracts that did not come from their source, which keeps its own count of versions. */
record Repriced(ContractBook book, Settings settings, InstantSource clock) {
    private static final int ATTEMPTS = 8;

    /** Whether there was something to store: a contract that the change leaves as it is stays at its version. */
    boolean store(ContractId id, UnaryOperator<Contract> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var head = book.head(id).orElseThrow(() -> new TerminalFailure("CONTRACT_UNKNOWN", id + " is not known"));
            var before = book.version(id, head.version()).orElseThrow().contract();
            var changed = change.apply(before);
            if (changed.equals(before)) {
                return false;
            }
            if (isStored(changed, head)) {
                return true;
            }
        }
        throw new RetryableFailure("BOOK_BUSY", "others change contract " + id);
    }

    private boolean isStored(Contract changed, ContractHead head) {
        var candidate = Candidate.of(0, changed, List.of(), settings, clock).following(head);
        return book.store(List.of(new Admitting(book).next(candidate, head, head.version() + 1)));
    }
}
