package perennial.ingest;

import java.util.Optional;

/** Remembers how far imports have come. */
public interface Checkpoints {
    Optional<Checkpoint> find(DroppedFile file);

    /** Stores the checkpoint if the stored one still has the version before it; false when somebody was faster. */
    boolean save(Checkpoint checkpoint);
}
