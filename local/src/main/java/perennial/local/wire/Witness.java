package perennial.local.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers what the template let its functions and machines miss. A refused call may be retried, caught by a state
 * machine or left in a queue; here it is not forgotten.
 */
public final class Witness {
    private final Set<String> missing = new LinkedHashSet<>();

    /** Something was refused or not there that the template would have to give. */
    public synchronized void miss(String complaint) {
        missing.add(complaint);
    }

    /** All that was missed, each once, in the order in which it was. */
    public synchronized List<String> missing() {
        return List.copyOf(missing);
    }
}
