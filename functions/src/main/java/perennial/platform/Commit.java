package perennial.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a commit that every store keeps. */
final class Commit {
    private static final int MOST_WRITES = 100;

    private Commit() {}

    static void check(List<Write> writes) {
        var keys = writes.stream().map(Write::key).distinct().count();
        if (writes.isEmpty() || writes.size() > MOST_WRITES || keys != writes.size()) {
            throw new IllegalArgumentException(
                    "a commit has 1 to 100 writes to distinct keys, not " + writes.size() + " to " + keys);
        }
    }

    /**
     * Accepts a refused commit that finds its own earlier effect: the answer was lost on the way, the write was not.
     *
     * @param refused what is stored under each key whose condition did not hold
     * @throws WriteConflict when somebody else's effect is stored
     */
    static void settle(List<Write> writes, Map<Key, Optional<Item>> refused) throws WriteConflict {
        var effects =
                writes.stream().filter(write -> !(write instanceof Write.Check)).toList();
        boolean own = effects.stream().anyMatch(write -> refused.containsKey(write.key()))
                && effects.stream().allMatch(write -> mayBeDone(write, refused));
        if (!own) {
            throw new WriteConflict(List.copyOf(refused.keySet()));
        }
    }

    private static boolean mayBeDone(Write write, Map<Key, Optional<Item>> refused) {
        return refused.containsKey(write.key())
                ? refused.get(write.key()).equals(write.effect())
                : write.condition().holds(write.effect());
    }
}
