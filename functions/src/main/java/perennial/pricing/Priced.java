package perennial.pricing;

import java.time.LocalDate;
import java.util.List;

/** What a contract owes, or why that cannot be said. */
public sealed interface Priced {

    /**
     * The charges within the horizon, in the order of their periods and then of the document.
     *
     * @param next generation date of the first charge beyond the horizon; null when nothing lies ahead
     */
    record Charges(List<Charge> charges, LocalDate next) implements Priced {
        public Charges {
            charges = List.copyOf(charges);
        }
    }

    /** Nothing is priced, rather than something wrong. */
    record Refused(List<Refusal> refusals) implements Priced {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
