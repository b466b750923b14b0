package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import perennial.id.ContractId;

/** What drafting a billing group comes to. */
public sealed interface Drafted {

    /** There is something to invoice. */
    record Ready(Draft draft) implements Drafted {}

    /** There is nothing to invoice before {@code next}; null when nothing lies ahead at all. */
    record NothingDue(LocalDate next) implements Drafted {}

    /** What is due costs nothing: it counts as billed, as {@code after} says, and nothing is issued. */
    record Settled(BillingGroup after) implements Drafted {}

    /** The group is parked until what stands in the way is repaired. */
    record Blocked(List<Obstacle> obstacles) implements Drafted {
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** What keeps a contract from being billed; {@code field} is a JSON pointer into its document. */
    record Obstacle(ContractId contractId, String code, String message, String field) {}
}
