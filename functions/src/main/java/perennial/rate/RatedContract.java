package perennial.rate;

import java.time.LocalDate;
import java.util.Map;
import perennial.contract.Contract;

/**
 * A contract that a change may reach.
 *
 * @param billedThrough by line, the first day that is not invoiced yet; a line that is not in here was never invoiced
 */
public record RatedContract(Contract contract, Map<String, LocalDate> billedThrough) {
    public RatedContract {
        billedThrough = Map.copyOf(billedThrough);
    }
}
