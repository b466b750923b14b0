package perennial.local.objects;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The objects of one bucket, in the order of their keys. */
final class Bucket {
    private final boolean announced;
    private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();

    Bucket(boolean announced) {
        this.announced = announced;
    }

    /** Whether the bus is told of new objects. */
    boolean announced() {
        return announced;
    }

    Optional<StoredObject> get(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    void put(StoredObject object) {
        objects.put(object.key(), object);
    }

    void remove(String key) {
        objects.remove(key);
    }

    /** Objects whose key begins with the prefix and comes after the other one, at most so many. */
    List<StoredObject> list(String prefix, String after, int atMost) {
        return objects.tailMap(after.compareTo(prefix) < 0 ? prefix : after).values().stream()
                .takeWhile(object -> object.key().startsWith(prefix))
                .filter(object -> object.key().compareTo(after) > 0)
                .limit(atMost)
                .toList();
    }
}
