package perennial.local.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.journal.Contents;
import perennial.local.journal.Journal;
import perennial.local.sdk.Loopback;
import perennial.local.wire.Caller;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class S3Test {
    private static final Instant NOW = Instant.parse("2026-01-01T06:00:00Z");

    @TempDir
    Path directory;

    private final List<JsonNode> bus = new ArrayList<>();
    private S3Client s3;

    @BeforeEach
    void open() {
        s3 = Loopback.client(S3Client.builder(), new S3(buckets()));
    }

    private Buckets buckets() {
        var journal = Journal.at(directory);
        var buckets = new Buckets(Contents.in(directory), journal, InstantSource.fixed(NOW), bus::add);
        buckets.declare(new perennial.local.template.Bucket("In", "inbound", "arn:aws:s3:::inbound", true, true));
        buckets.declare(new perennial.local.template.Bucket("Runs", "runs", "arn:aws:s3:::runs", true, false));
        buckets.resume();
        return buckets;
    }

    @Test
    void an_object_comes_back_as_it_was_put() {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        s3.putObject(
                put -> put.bucket("runs")
                        .key("a b/ü&+.bin")
                        .contentType("image/png")
                        .metadata(Map.of("hash", "x")),
                RequestBody.fromBytes(bytes));
        var object = s3.getObjectAsBytes(get -> get.bucket("runs").key("a b/ü&+.bin"));
        assertArrayEquals(bytes, object.asByteArray());
        assertEquals("image/png", object.response().contentType());
        assertEquals(Map.of("hash", "x"), object.response().metadata());
        assertEquals(NOW, object.response().lastModified());
    }

    @Test
    void a_stream_arrives_unwrapped() {
        var body = RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream("line\r\nline".getBytes(UTF_8)), 10, "text/plain");
        s3.putObject(put -> put.bucket("runs").key("k"), body);
        assertEquals("line\r\nline", text("runs", "k"));
    }

    @Test
    void bytes_that_do_not_fit_their_checksum_are_refused() {
        var failure = assertThrows(
                S3Exception.class,
                () -> s3.putObject(
                        put -> put.bucket("runs").key("k").checksumCRC32("AAAAAA=="), RequestBody.fromString("x")));
        assertEquals("BadDigest", failure.awsErrorDetails().errorCode());
    }

    @Test
    void an_object_is_read_from_an_offset_or_between_two() throws IOException {
        put("runs", "k", "0123456789");
        assertEquals(
                "789",
                s3.getObjectAsBytes(get -> get.bucket("runs").key("k").range("bytes=7-"))
                        .asUtf8String());
        try (var part = s3.getObject(get -> get.bucket("runs").key("k").range("bytes=2-4"))) {
            assertEquals("234", new String(part.readAllBytes(), UTF_8));
            assertEquals("bytes 2-4/10", part.response().contentRange());
        }
        var failure = assertThrows(
                S3Exception.class,
                () -> s3.getObjectAsBytes(get -> get.bucket("runs").key("k").range("bytes=10-")));
        assertEquals(416, failure.statusCode());
    }

    @Test
    void what_is_missing_is_named() {
        assertThrows(NoSuchKeyException.class, () -> text("runs", "missing"));
        assertThrows(
                NoSuchKeyException.class,
                () -> s3.headObject(head -> head.bucket("runs").key("missing")));
        assertThrows(NoSuchBucketException.class, () -> text("nowhere", "k"));
    }

    @Test
    void who_may_not_list_is_not_told_that_an_object_is_missing() {
        var reader = new Caller("reader", access -> access.action().equals("s3:GetObject"));
        var client = Loopback.client(S3Client.builder(), new S3(buckets()), reader);
        var failure = assertThrows(
                S3Exception.class,
                () -> client.getObjectAsBytes(get -> get.bucket("runs").key("missing")));
        assertEquals(403, failure.statusCode());
        assertTrue(failure.getMessage().contains("s3:ListBucket"), failure.getMessage());
    }

    @Test
    void keys_are_listed_in_order_page_by_page() {
        var keys =
                IntStream.range(0, 1200).mapToObj("drafts/%04d <&>"::formatted).toList();
        keys.forEach(key -> put("runs", key, "x"));
        put("runs", "other", "x");
        var listed = s3.listObjectsV2Paginator(list -> list.bucket("runs").prefix("drafts/"));
        assertEquals(keys, listed.contents().stream().map(S3Object::key).toList());
    }

    @Test
    void a_deleted_object_is_gone() {
        put("runs", "k", "x");
        s3.deleteObject(delete -> delete.bucket("runs").key("k"));
        assertThrows(NoSuchKeyException.class, () -> text("runs", "k"));
    }

    @Test
    void an_object_may_be_put_only_if_there_is_none() {
        s3.putObject(put -> put.bucket("runs").key("k").ifNoneMatch("*"), RequestBody.fromString("first"));
        var failure = assertThrows(
                S3Exception.class,
                () -> s3.putObject(put -> put.bucket("runs").key("k").ifNoneMatch("*"), RequestBody.fromString("2nd")));
        assertEquals(412, failure.statusCode());
        assertEquals("first", text("runs", "k"));
    }

    @Test
    void the_bus_is_told_of_new_objects_where_the_bucket_says_so() {
        put("runs", "quiet", "x");
        put("inbound", "crm/contracts.json", "[]");
        assertEquals(1, bus.size());
        var event = bus.getFirst();
        assertEquals("aws.s3", event.get("source").asText());
        assertEquals("Object Created", event.get("detail-type").asText());
        assertEquals("2026-01-01T06:00:00Z", event.get("time").asText());
        assertEquals("inbound", event.at("/detail/bucket/name").asText());
        assertEquals("crm/contracts.json", event.at("/detail/object/key").asText());
        assertEquals(2, event.at("/detail/object/size").asInt());
        assertEquals("PutObject", event.at("/detail/reason").asText());
    }

    @Test
    void a_new_process_finds_the_objects_and_tells_the_bus_the_same_events() {
        put("runs", "k", "kept");
        put("runs", "gone", "x");
        s3.deleteObject(delete -> delete.bucket("runs").key("gone"));
        put("inbound", "dropped", "x");
        var told = List.copyOf(bus);
        bus.clear();
        s3 = Loopback.client(S3Client.builder(), new S3(buckets()));
        assertEquals("kept", text("runs", "k"));
        assertThrows(NoSuchKeyException.class, () -> text("runs", "gone"));
        assertEquals(told, bus);
    }

    private void put(String bucket, String key, String text) {
        s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    private String text(String bucket, String key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    }
}
