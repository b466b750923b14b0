package perennial.platform;

import java.util.List;

/** A condition did not hold, so nothing was written: read again and decide again, never just write again. */
public final class WriteConflict extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Key> keys;

    public WriteConflict(List<Key> keys) {
        super("the stored item is not as expected: " + keys);
        this.keys = List.copyOf(keys);
    }

    /** The keys whose condition did not hold. */
    public List<Key> keys() {
        return keys;
    }
}
