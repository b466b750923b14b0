package perennial.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Candidates that go into one transaction: no two of one contract, customer or group, and not too much together. */
final class Batch {
    /** Of a hundred that a transaction may have. */
    private static final int MOST_ROWS = 96;

    /** Head, version and customer; its groups come to that. */
    private static final int ROWS_OF_A_CONTRACT = 5;

    private static final int LARGEST = 2_000_000;

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Object> taken = new HashSet<>();
    private int size;
    private int rows;

    boolean hasRoomFor(Candidate candidate) {
        return rows + rows(candidate) <= MOST_ROWS
                && size + candidate.size() <= LARGEST
                && candidate.touches().stream().noneMatch(taken::contains);
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
        taken.addAll(candidate.touches());
        size += candidate.size();
        rows += rows(candidate);
    }

    List<Candidate> drain() {
        var drained = List.copyOf(candidates);
        candidates.clear();
        taken.clear();
        size = 0;
        rows = 0;
        return drained;
    }

    private static int rows(Candidate candidate) {
        return ROWS_OF_A_CONTRACT + candidate.shares().size();
    }
}
