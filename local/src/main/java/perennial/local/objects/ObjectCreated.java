package perennial.local.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The event that S3 sends to EventBridge when an object was put. */
final class ObjectCreated {
    private ObjectCreated() {}

    /** The same object always gives the same event, so that telling twice is telling once. */
    static JsonNode event(String bucket, StoredObject object) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0");
        event.put(
                "id",
                UUID.nameUUIDFromBytes((bucket + "/" + object.sequence()).getBytes(UTF_8))
                        .toString());
        event.put("detail-type", "Object Created").put("source", "aws.s3").put("account", "000000000000");
        event.put("time", object.modified().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", "us-east-1");
        event.putArray("resources").add("arn:aws:s3:::" + bucket);
        detail(event.putObject("detail"), bucket, object);
        return event;
    }

    private static void detail(ObjectNode detail, String bucket, StoredObject object) {
        detail.put("version", "0");
        detail.putObject("bucket").put("name", bucket);
        detail.putObject("object")
                .put("key", object.key())
                .put("size", object.size())
                .put("etag", object.etag())
                .put("sequencer", "%016X".formatted(object.sequence()));
        detail.put("request-id", "%016X".formatted(object.sequence())).put("requester", "000000000000");
        detail.put("source-ip-address", "127.0.0.1").put("reason", "PutObject");
    }
}
