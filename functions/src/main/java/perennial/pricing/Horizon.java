package perennial.pricing;

import java.time.LocalDate;
import java.util.Map;
import perennial.id.LineId;

/**
 * Which charges of a contract are asked for.
 *
 * @param through business date: charges generated up to and on this day
 * @param alsoBefore periods that start before it too, whenever they are generated: what has been billed already must be
 *     among what is desired, or it would be taken back; null when nothing has
 * @param billedThrough by line, the day up to which it is billed: nothing before it is computed
 */
public record Horizon(LocalDate through, LocalDate alsoBefore, Map<LineId, LocalDate> billedThrough) {
    public Horizon {
        billedThrough = Map.copyOf(billedThrough);
    }

    /** Everything that is generated up to and on a day, from the contract's start. */
    public static Horizon through(LocalDate day) {
        return new Horizon(day, null, Map.of());
    }

    boolean reaches(Charge charge) {
        return !charge.generationDate().isAfter(through)
                || startsBeforeBilled(charge.period().start());
    }

    boolean isBilled(LineId line, LocalDate periodStart) {
        var until = billedThrough.get(line);
        return until != null && periodStart.isBefore(until);
    }

    boolean startsBeforeBilled(LocalDate day) {
        return alsoBefore != null && day.isBefore(alsoBefore);
    }
}
