package perennial.pricing;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import perennial.id.LineId;

/**
 * Which charges of a contract are asked for.
 *
 * @param through business date: charges generated up to and on this day
 * @param billedThrough by line, the day up to which it is billed
 * @param again whether billed periods are asked for too. Then all of them are, whenever they would be generated today:
 *     what has been billed and is missing among what is desired would be taken back
 * @param sites the sites whose lines are asked for; the others are priced with them, as they share discounts, and left
 *     out. Asked with null for a line that names no site
 */
public record Horizon(LocalDate through, Map<LineId, LocalDate> billedThrough, boolean again, Predicate<String> sites) {
    public Horizon {
        billedThrough = Map.copyOf(billedThrough);
    }

    public Horizon(LocalDate through, Map<LineId, LocalDate> billedThrough, boolean again) {
        this(through, billedThrough, again, anySite -> true);
    }

    /** Everything generated up to and on a day, for a contract that has never been billed. */
    public static Horizon through(LocalDate day) {
        return new Horizon(day, Map.of(), false);
    }

    /** Only what follows what is billed; right as long as the contract has not changed since. */
    public static Horizon following(Map<LineId, LocalDate> billedThrough, LocalDate day) {
        return new Horizon(day, billedThrough, false);
    }

    /** Everything from the contract's start, to be compared with what is billed. */
    public static Horizon allOver(Map<LineId, LocalDate> billedThrough, LocalDate day) {
        return new Horizon(day, billedThrough, true);
    }

    /** The same, of the lines at these sites alone. */
    public Horizon at(Predicate<String> chosen) {
        return new Horizon(through, billedThrough, again, chosen);
    }

    boolean covers(String siteRef) {
        return sites.test(siteRef);
    }

    boolean asksFor(Charge charge) {
        return covers(charge.siteRef())
                && (isBilled(charge) ? again : !charge.generationDate().isAfter(through));
    }

    boolean isAhead(Charge charge) {
        return covers(charge.siteRef())
                && !isBilled(charge)
                && charge.generationDate().isAfter(through);
    }

    boolean isBilled(LineId line, LocalDate periodStart) {
        var until = billedThrough.get(line);
        return until != null && periodStart.isBefore(until);
    }

    private boolean isBilled(Charge charge) {
        return isBilled(charge.line(), charge.period().start());
    }
}
