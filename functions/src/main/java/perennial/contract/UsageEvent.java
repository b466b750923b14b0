package perennial.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that a meter counted.
 *
 * @param id what its sender calls it: one id of a meter is one event, however often it is told
 * @param day of use
 * @param at moment of use, which orders readings of one day; null when only the day is known
 * @param quantity units, up to 12 decimals; 0 withdraws the event, or says that nothing was used
 * @param subject what was counted, for a meter that counts different ones; null otherwise
 * @param revision counted from 0; a higher one corrects the event
 * @param received business date on which this revision came in
 */
public record UsageEvent(
        String meterId,
        String id,
        LocalDate day,
        Instant at,
        BigDecimal quantity,
        String subject,
        int revision,
        LocalDate received) {
    public UsageEvent {
        quantity = Usage.plain(quantity);
    }

    /** Whether it adds to what was used. */
    boolean counts() {
        return quantity.signum() != 0;
    }

    /** Whether another telling of this revision is a repetition. */
    public boolean saysTheSameAs(UsageEvent other) {
        return day.equals(other.day)
                && Objects.equals(at, other.at)
                && quantity.equals(other.quantity)
                && Objects.equals(subject, other.subject);
    }

    /** Whether both tell of one event. */
    public boolean isSameAs(UsageEvent other) {
        return meterId.equals(other.meterId) && id.equals(other.id);
    }

    /** What is counted once, however often it is told. */
    String counted() {
        return subject == null ? id : subject;
    }
}
