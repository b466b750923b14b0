package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import perennial.local.journal.Entry;
import perennial.local.states.asl.Source;

/** Reads a distributed Map's items from a JSON array in S3, under the machine's role. */
record ItemReader(Place place, Look look) {
    List<JsonNode> read(Source.ObjectInS3 source) {
        var arguments = look.value(source.arguments());
        var items =
                array(Bucket.named(arguments, place).get(arguments.path("Key").asText()));
        return source.maxItems()
                .map(most -> items.limit(look.whole(most)))
                .orElse(items)
                .toList();
    }

    private static Stream<JsonNode> array(byte[] content) {
        var items = parsed(content);
        if (!items.isArray()) {
            throw new StateFailure("States.ItemReaderFailed", "the object that ItemReader names holds no JSON array");
        }
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static JsonNode parsed(byte[] content) {
        try {
            return Entry.parse(content);
        } catch (UncheckedIOException wrong) {
            throw new StateFailure("States.ItemReaderFailed", wrong.getMessage());
        }
    }
}
