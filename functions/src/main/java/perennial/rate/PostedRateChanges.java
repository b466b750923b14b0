package perennial.rate;

import java.util.Optional;

/** Keeps what was posted, so that it can be undone. */
public interface PostedRateChanges {
    Optional<PostedRateChange> find(String id);

    void save(PostedRateChange posted);
}
