package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Write;

/** A store that must not be written to. */
record ReadOnly(Store real) implements Store {
    @Override
    public Optional<Item> get(Key key) {
        return real.get(key);
    }

    @Override
    public Page query(Query query) {
        return real.query(query);
    }

    @Override
    public void commit(List<Write> writes) {
        throw new AssertionError("nothing may be written: " + writes);
    }
}
