package perennial.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Candidates that go into one transaction: no two of one contract, customer or group, and not too much together. */
final class Batch {
    /** Each writes at most six rows, and a transaction at most a hundred. */
    private static final int MOST = 16;

    private static final int LARGEST = 2_000_000;

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Object> taken = new HashSet<>();
    private int size;

    boolean hasRoomFor(Candidate candidate) {
        return candidates.size() < MOST
                && size + candidate.size() <= LARGEST
                && candidate.touches().stream().noneMatch(taken::contains);
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
        taken.addAll(candidate.touches());
        size += candidate.size();
    }

    List<Candidate> drain() {
        var drained = List.copyOf(candidates);
        candidates.clear();
        taken.clear();
        size = 0;
        return drained;
    }
}
