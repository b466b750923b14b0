package perennial.ingest.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a file of usage, before it is known whether there is such a contract.
 *
 * @param at moment of use; null where {@code on} gives the day
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
        int revision) {}
