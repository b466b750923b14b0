package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import perennial.local.states.asl.Results;

/** Makes a distributed Map's result of its children's: in the state's own result, or in S3 files with a manifest. */
record ResultWriter(Place place, Look look, Results results) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode result(ChildResults children) {
        return results.destination()
                .map(look::value)
                .map(destination -> written(destination, children))
                .orElseGet(() -> JSON.arrayNode().addAll(children.returned(results.form())));
    }

    private JsonNode written(JsonNode destination, ChildResults children) {
        var bucket = Bucket.named(destination, place);
        var mapRun = children.mapRun().arn();
        var prefix = prefix(destination, mapRun);
        bucket.requireUploads(prefix + "manifest.json");
        var manifest = JSON.objectNode().put("DestinationBucket", bucket.name()).put("MapRunArn", mapRun);
        var files = manifest.putObject("ResultFiles");
        files.set("FAILED", file(bucket, prefix + "FAILED_0", children.failed()));
        files.putArray("PENDING");
        files.set("SUCCEEDED", file(bucket, prefix + "SUCCEEDED_0", children.succeeded(results.form())));
        bucket.put(prefix + "manifest.json", bytes(manifest.toString()));
        return described(mapRun, bucket.name(), prefix + "manifest.json");
    }

    private static String prefix(JsonNode destination, String mapRun) {
        var given = destination.path("Prefix").asText("");
        var folder = given.isEmpty() || given.endsWith("/") ? given : given + "/";
        return folder + mapRun.substring(mapRun.lastIndexOf(':') + 1) + "/";
    }

    private static JsonNode described(String mapRun, String bucket, String key) {
        var result = JSON.objectNode().put("MapRunArn", mapRun);
        result.putObject("ResultWriterDetails").put("Bucket", bucket).put("Key", key);
        return result;
    }

    private JsonNode file(Bucket bucket, String name, List<JsonNode> entries) {
        var files = JSON.arrayNode();
        if (!entries.isEmpty()) {
            var content = content(entries);
            var key = name + (results.lines() ? ".jsonl" : ".json");
            bucket.put(key, content);
            files.addObject().put("Key", key).put("Size", content.length);
        }
        return files;
    }

    private byte[] content(List<JsonNode> entries) {
        return bytes(
                results.lines()
                        ? entries.stream().map(JsonNode::toString).collect(Collectors.joining("\n"))
                        : JSON.arrayNode().addAll(entries).toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
