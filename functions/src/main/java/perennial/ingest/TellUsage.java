package perennial.ingest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.Finding;
import perennial.contract.UsageEvent;
import perennial.failure.RetryableFailure;
import perennial.id.ContractId;
import perennial.ingest.UsageOutcome.Kept;
import perennial.ingest.UsageOutcome.Rejected;
import perennial.ingest.read.UsageLine;
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
                ? lines.stream().map(line -> unknown(id, line)).toList()
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
        var event = event(contract, told.usage());
        var refused = new EventRules(contract).check(told.usage(), event.day());
        if (refused.isPresent()) {
            return new Rejected(told.line(), told.usage().contract(), refused.get());
        }
        return switch (revisions.add(event)) {
            case NEW -> new Kept(true);
            case KNOWN -> new Kept(false);
            case CONTRADICTORY -> new Rejected(told.line(), told.usage().contract(), contradiction(event));
        };
    }

    private UsageEvent event(Contract contract, UsageLine line) {
        var day = line.on() == null ? LocalDate.ofInstant(line.at(), zone(contract)) : line.on();
        return new UsageEvent(
                line.meterId(),
                line.eventId(),
                day,
                line.at(),
                line.quantity(),
                line.subject(),
                line.revision(),
                today(contract));
    }

    private LocalDate today(Contract contract) {
        return LocalDate.ofInstant(clock.instant(), zone(contract));
    }

    private ZoneId zone(Contract contract) {
        return settings.entity(contract.entityId()).map(LegalEntity::timeZone).orElse(ZoneOffset.UTC);
    }

    private static UsageOutcome unknown(ContractId id, Told line) {
        return new Rejected(
                line.line(),
                line.usage().contract(),
                EventRules.refused(
                        "CONTRACT_UNKNOWN",
                        "/contract",
                        id.value(),
                        "there is no such contract",
                        "correct source and contract, or import the contract first"));
    }

    private static Finding contradiction(UsageEvent event) {
        return EventRules.refused(
                "REVISION_REUSED",
                "/revision",
                String.valueOf(event.revision()),
                "another event of this id and revision is stored",
                "send the change under a higher revision");
    }
}
