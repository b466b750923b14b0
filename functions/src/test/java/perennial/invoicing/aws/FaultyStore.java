package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Kills the process at one commit: before it takes effect, or after it has and before anybody hears of it. */
final class FaultyStore implements Store {
    private final Store real;
    private final int fatal;
    private final boolean afterEffect;
    private int commits;

    FaultyStore(Store real, int fatal, boolean afterEffect) {
        this.real = real;
        this.fatal = fatal;
        this.afterEffect = afterEffect;
    }

    /** The process is gone; no handler may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Optional<Item> get(Key key) {
        return real.get(key);
    }

    @Override
    public Page query(Query query) {
        return real.query(query);
    }

    @Override
    public void commit(List<Write> writes) throws WriteConflict {
        boolean now = ++commits == fatal;
        if (now && !afterEffect) {
            throw new Killed();
        }
        real.commit(writes);
        if (now) {
            throw new Killed();
        }
    }
}
