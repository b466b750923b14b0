package perennial.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Severity;
import perennial.contract.Verdict;
import perennial.failure.RetryableFailure;
import perennial.ingest.read.Reading;
import perennial.settings.Settings;

/**
 * Brings the contracts of one file into the book, many in one transaction. A contract that the book has never seen is
 * simply tried; only when that fails is the book read. Doing it again changes nothing.
 */
public final class ImportContracts {
    private static final int ATTEMPTS = 8;

    /** Of a hundred rows that a transaction may have; the others are the contract's and its customer's. */
    private static final int MOST_GROUPS = 94;

    private final ContractBook book;
    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<Imported> outcomes;
    private final Admitting admitting;
    private final CarriedRates rates;
    private final Batch batch = new Batch();
    private boolean bookIsKnown;

    /**
     * @param settings in force while this file is imported
     * @param outcomes hears what became of each record, at the latest at {@link #flush}
     */
    public ImportContracts(ContractBook book, Settings settings, InstantSource clock, Consumer<Imported> outcomes) {
        this.book = book;
        this.settings = settings;
        this.clock = clock;
        this.outcomes = outcomes;
        this.admitting = new Admitting(book);
        this.rates = new CarriedRates(book);
    }

    /** Takes the next record of the file. */
    public void take(Reading reading) {
        switch (reading) {
            case Reading.Accepted(var line, var contract, var findings) -> take(line, contract, findings);
            case Reading.Rejected(var line, var id, var findings) ->
                outcomes.accept(new Imported.Rejected(line, id, findings));
            case Reading.Refused(var line, var finding) -> outcomes.accept(new Imported.Refused(line, finding));
        }
    }

    /** Stores what is still waiting. */
    public void flush() {
        var waiting = batch.drain();
        if (!waiting.isEmpty() && (bookIsKnown || !isStoredAsNew(waiting))) {
            waiting.forEach(this::admit);
        }
    }

    private void take(long line, Contract contract, List<Finding> read) {
        var candidate = Candidate.of(line, contract, read, settings, clock);
        if (candidate.verdict().kind() == Verdict.Kind.REJECTED) {
            reject(candidate, candidate.verdict().findings());
            return;
        }
        if (!batch.hasRoomFor(candidate)) {
            flush();
        }
        batch.add(candidate);
    }

    private boolean isStoredAsNew(List<Candidate> waiting) {
        var admissions = waiting.stream().map(Admitting::asNew).toList();
        boolean stored = book.store(admissions);
        for (int i = 0; stored && i < waiting.size(); i++) {
            accept(waiting.get(i), 1, true);
        }
        return stored;
    }

    private void admit(Candidate candidate) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isSettled(candidate)) {
                return;
            }
        }
        throw new RetryableFailure(
                "BOOK_BUSY", "others change contract " + candidate.contract().id());
    }

    /** Whether there is nothing left to do; false when somebody else was faster and the book must be read again. */
    private boolean isSettled(Candidate candidate) {
        var stored = book.head(candidate.contract().id());
        bookIsKnown |= stored.isPresent();
        var sourceVersion = candidate.contract().source().sourceVersion();
        switch (Upsert.decide(stored, sourceVersion, candidate.contentHash())) {
            case Upsert.Store(var number) -> {
                var admission = stored.map(head -> admitting.next(rates.carriedOver(candidate, head), head, number))
                        .orElseGet(() -> admitting.first(candidate));
                if (admission.groupRows() > MOST_GROUPS) {
                    reject(candidate, List.of(tooManyGroups(admission.groupRows())));
                    return true;
                }
                if (!book.store(List.of(admission))) {
                    return false;
                }
                accept(candidate, number, true);
            }
            case Upsert.Unchanged(var number) -> accept(candidate, number, false);
            case Upsert.Stale(var newest) -> ignore(candidate, newest);
            case Upsert.Contradictory(var number) -> reject(candidate, List.of(contradiction(number)));
        }
        return true;
    }

    private void accept(Candidate candidate, long number, boolean changed) {
        var contract = candidate.contract();
        outcomes.accept(new Imported.Accepted(
                candidate.line(), contract.id().value(), number, changed, isOver(contract), candidate.verdict()));
    }

    private void ignore(Candidate candidate, long newest) {
        var finding = new Finding(
                "STALE_SOURCE_VERSION",
                Severity.INFO,
                "/source/sourceVersion",
                String.valueOf(candidate.contract().source().sourceVersion()),
                "the source has sent version " + newest + " before",
                "nothing; send a higher version to change the contract");
        outcomes.accept(
                new Imported.Ignored(candidate.line(), candidate.contract().id().value(), finding));
    }

    private void reject(Candidate candidate, List<Finding> findings) {
        outcomes.accept(new Imported.Rejected(
                candidate.line(), candidate.contract().source().externalId(), findings));
    }

    private static Finding contradiction(long number) {
        return new Finding(
                "SOURCE_VERSION_REUSED",
                Severity.REJECT,
                "/source/sourceVersion",
                String.valueOf(number),
                "another document of this version is stored",
                "send the change under a higher version");
    }

    private static Finding tooManyGroups(int count) {
        return new Finding(
                "REGROUPING_TOO_LARGE",
                Severity.REJECT,
                "/billing/consolidation",
                String.valueOf(count),
                "the change moves the contract out of and into more than " + MOST_GROUPS + " billing groups at once",
                "send it in two versions, some sites in each");
    }

    private static boolean isOver(Contract contract) {
        return contract.status() == Contract.Status.ENDED || contract.status() == Contract.Status.CANCELLED;
    }
}
