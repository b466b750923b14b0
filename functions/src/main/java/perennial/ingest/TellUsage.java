package perennial.ingest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.Finding;
import perennial.failure.RetryableFailure;
import perennial.id.ContractId;
import perennial.ingest.UsageOutcome.Kept;
import perennial.ingest.UsageOutcome.Rejected;
import perennial.ingest.read.UsageReading.Told;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;

/** Brings metered events of one contract into the book, in one transaction. Doing it again changes nothing. */
record TellUsage(UsageBook book, Settings settings, InstantSource clock) {
    private static final int ATTEMPTS = 8;

    /** Keeps lines of one contract, each of them or, with its reason, not. */
    List<UsageOutcome> keep(ContractId id, List<Told> lines) {
        var head = book.head(id);
        return head.isEmpty()
                ? lines.stream()
                        .map(line -> rejected(line, EventRules.unknown(id)))
                        .toList()
                : keep(head.get(), book.version(id, head.get().version()).contract(), lines);
    }

    private List<UsageOutcome> keep(ContractHead head, Contract contract, List<Told> lines) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var revisions = new Revisions(book, contract, today(contract));
            var outcomes =
                    lines.stream().map(line -> keep(contract, revisions, line)).toList();
            if (revisions.isNothing() || book.store(revisions.telling(head))) {
                return outcomes;
            }
        }
        throw new RetryableFailure("BOOK_BUSY", "others change contract " + contract.id());
    }

    private UsageOutcome keep(Contract contract, Revisions revisions, Told told) {
        var event = told.usage().event(zone(contract), today(contract));
        var refused = new EventRules(contract).check(told.usage(), event.day());
        if (refused.isPresent()) {
            return rejected(told, refused.get());
        }
        return switch (revisions.add(event)) {
            case NEW -> new Kept(true);
            case KNOWN -> new Kept(false);
            case CONTRADICTORY -> rejected(told, EventRules.contradiction(event));
        };
    }

    private static UsageOutcome rejected(Told told, Finding finding) {
        return new Rejected(told.line(), told.usage().contract(), finding);
    }

    private LocalDate today(Contract contract) {
        return LocalDate.ofInstant(clock.instant(), zone(contract));
    }

    private ZoneId zone(Contract contract) {
        return settings.entity(contract.entityId()).map(LegalEntity::timeZone).orElse(ZoneOffset.UTC);
    }
}
