package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/**
 * A store in bad times: of ten commits that issue invoices, about one is overtaken by somebody else who issues from the
 * same run, one kills the process before it takes effect, and one kills it after and before anybody hears of it.
 */
final class RivalStore implements Store {
    private final Store real;
    private final SplittableRandom chance;
    private final Runnable rival;
    int overtaken;
    int killed;

    RivalStore(Store real, SplittableRandom chance, Runnable rival) {
        this.real = real;
        this.chance = chance;
        this.rival = rival;
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
        int fate = isIssue(writes) ? chance.nextInt(10) : 9;
        if (fate == 0) {
            overtaken++;
            rival.run();
        }
        killed(fate == 1);
        real.commit(writes);
        killed(fate == 2);
    }

    private void killed(boolean now) {
        if (now) {
            killed++;
            throw new FaultyStore.Killed();
        }
    }

    private static boolean isIssue(List<Write> writes) {
        return writes.stream().anyMatch(write -> write.key().sort().equals("COUNTER"));
    }
}
