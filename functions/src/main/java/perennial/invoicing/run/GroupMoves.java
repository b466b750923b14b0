package perennial.invoicing.run;

import java.time.LocalDate;
import perennial.invoicing.BillingGroup;

/** Moves billing groups that owe nothing. */
public interface GroupMoves {
    /**
     * Gives the group its next bill date, or none when {@code next} is null. Nothing happens when the group has changed
     * meanwhile: it stays due, and the next run looks at it again.
     */
    void move(BillingGroup group, LocalDate next);

    /** Writes the row of a group whose due charges cost nothing; nothing happens when the group has changed meanwhile. */
    void settle(BillingGroup after);
}
