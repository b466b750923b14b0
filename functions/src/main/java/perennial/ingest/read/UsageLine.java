package perennial.ingest.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import perennial.contract.UsageEvent;
import perennial.id.ContractId;

/**
 * One line of a file of usage, before it is known whether there is such a contract.
 *
 * @param at moment of use; null where {@code on} gives the day
 * @param receivedAt moment at which it was told, for a preview; an import takes the day on which it comes in
 * @param revision 0 where none is given
 */
public record UsageLine(
        String source,
        String contract,
        String meterId,
        String eventId,
        Instant at,
        LocalDate on,
        BigDecimal quantity,
        String unit,
        String subject,
        Instant receivedAt,
        int revision) {

    public ContractId contractId() {
        return new ContractId(source + ":" + contract);
    }

    /** The day of use in the zone of the contract's entity. */
    public LocalDate day(ZoneId zone) {
        return on == null ? LocalDate.ofInstant(at, zone) : on;
    }

    /** The event, as it comes in on a business date. */
    public UsageEvent event(ZoneId zone, LocalDate received) {
        return new UsageEvent(meterId, eventId, day(zone), at, quantity, subject, revision, received);
    }
}
