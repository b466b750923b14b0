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

/** Lets something else happen just before one of the questions and commits. */
final class MeanwhileStore implements Store {
    private final Store real;
    private final int moment;
    private final Runnable meanwhile;
    private int count;

    MeanwhileStore(Store real, int moment, Runnable meanwhile) {
        this.real = real;
        this.moment = moment;
        this.meanwhile = meanwhile;
    }

    /** How many questions and commits there were. */
    int count() {
        return count;
    }

    @Override
    public Optional<Item> get(Key key) {
        pass();
        return real.get(key);
    }

    @Override
    public Page query(Query query) {
        pass();
        return real.query(query);
    }

    @Override
    public void commit(List<Write> writes) throws WriteConflict {
        pass();
        real.commit(writes);
    }

    private void pass() {
        if (++count == moment) {
            meanwhile.run();
        }
    }
}
