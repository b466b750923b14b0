package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.local.wire.Call;
import perennial.local.wire.Reply;

/** One S3 bucket as a distributed Map reads and writes it. */
record Bucket(Place place, String name) {
    static Bucket named(JsonNode arguments, Place place) {
        return new Bucket(place, arguments.path("Bucket").asText());
    }

    byte[] get(String key) {
        return answered("States.ItemReaderFailed", key, call("GetObject", "GET", key, new byte[0]))
                .body();
    }

    void put(String key, byte[] content) {
        answered("States.ResultWriterFailed", key, call("PutObject", "PUT", key, content));
    }

    /** The permissions that AWS documents for large results, which it uploads in parts and reads back. */
    void requireUploads(String key) {
        Stream.of("s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload")
                .forEach(action -> place.run().machine().require(action, "arn:aws:s3:::" + name + "/" + key));
    }

    private Call call(String operation, String method, String key, byte[] body) {
        var address = URI.create("https://s3.us-east-1.amazonaws.com/").resolve(path(key));
        var headers = Map.of(
                "Content-Type", List.of("application/json"), "Content-Length", List.of(String.valueOf(body.length)));
        return new Call(
                "s3",
                operation,
                method,
                address,
                headers,
                body,
                place.run().machine().role());
    }

    private URI path(String key) {
        try {
            return new URI(null, null, "/" + name + "/" + key, null);
        } catch (URISyntaxException wrong) {
            throw new StateFailure("States.Runtime", "no S3 key: " + key);
        }
    }

    private Reply answered(String error, String key, Call call) {
        var reply = place.run().world().services().apply(call);
        if (reply.status() >= 300) {
            throw new StateFailure(error, "%s of s3://%s/%s: %s".formatted(call.operation(), name, key, reply.text()));
        }
        return reply;
    }
}
