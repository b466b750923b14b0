package perennial.local.objects;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import perennial.local.journal.Contents;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.wire.Refusal;

/** All buckets. Objects and the events about them survive a kill. */
public final class Buckets {
    private static final String STREAM = "objects";

    private final Contents contents;
    private final Journal journal;
    private final InstantSource clock;
    private final Consumer<JsonNode> bus;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private long sequence;

    /** @param bus is told of every new object in a bucket that notifies it, possibly again after a kill */
    public Buckets(Contents contents, Journal journal, InstantSource clock, Consumer<JsonNode> bus) {
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
        this.bus = bus;
    }

    public void declare(perennial.local.template.Bucket bucket) {
        buckets.put(bucket.name(), new Bucket(bucket.notifiesBus()));
    }

    /** Takes up what an earlier process left, once all buckets are declared. */
    public void resume() {
        journal.replay(STREAM, entry -> restore(Entry.as(Change.class, entry)));
        buckets.forEach(this::announceLatest);
    }

    public StoredObject put(String bucket, String key, byte[] bytes, String contentType) {
        return put(bucket, new Upload(key, bytes, Payload.crc32Of(bytes), contentType, Map.of(), false));
    }

    /** What is under the key; empty if nothing is. */
    public Optional<StoredObject> find(String bucket, String key) {
        return bucket(bucket).get(key);
    }

    public byte[] read(StoredObject object) {
        return contents.read(object.content());
    }

    byte[] read(StoredObject object, ByteRange range) {
        return contents.read(object.content(), range.from(), range.length());
    }

    /** Objects whose key begins with the prefix, in the order of their keys. */
    public List<StoredObject> list(String bucket, String prefix) {
        return bucket(bucket).list(prefix, "", Integer.MAX_VALUE);
    }

    StoredObject put(String bucketName, Upload upload) {
        var content = contents.keep(upload.bytes());
        var object = store(bucketName, upload, content);
        announce(bucketName, object);
        return object;
    }

    synchronized void delete(String bucketName, String key) {
        var bucket = bucket(bucketName);
        journal.append(STREAM, Entry.of(new Change(bucketName, key, null)));
        bucket.remove(key);
    }

    Bucket bucket(String name) {
        var bucket = buckets.get(name);
        if (bucket == null) {
            throw new Refusal(404, "NoSuchBucket", "The specified bucket does not exist: " + name);
        }
        return bucket;
    }

    private synchronized StoredObject store(String bucketName, Upload upload, String content) {
        var bucket = bucket(bucketName);
        if (upload.onlyIfAbsent() && bucket.get(upload.key()).isPresent()) {
            throw new Refusal(412, "PreconditionFailed", "The object exists: " + upload.key());
        }
        var object = upload.stored(content, md5(upload.bytes()), clock.instant(), ++sequence);
        journal.append(STREAM, Entry.of(new Change(bucketName, upload.key(), object)));
        bucket.put(object);
        return object;
    }

    private void restore(Change change) {
        var bucket = bucket(change.bucket());
        if (change.object() == null) {
            bucket.remove(change.key());
        } else {
            bucket.put(change.object());
            sequence = Math.max(sequence, change.object().sequence());
        }
    }

    private void announce(String bucketName, StoredObject object) {
        if (bucket(bucketName).announced()) {
            bus.accept(ObjectCreated.event(bucketName, object));
        }
    }

    /** Time has moved on since older objects, so the bus has their events; of the latest a kill may have lost some. */
    private void announceLatest(String name, Bucket bucket) {
        var now = clock.instant();
        bucket.list("", "", Integer.MAX_VALUE).stream()
                .filter(object -> !object.modified().isBefore(now))
                .forEach(object -> announce(name, object));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
