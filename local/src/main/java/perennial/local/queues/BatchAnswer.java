package perennial.local.queues;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import perennial.local.functions.Invocation;
import perennial.local.journal.Entry;

/** Reads from a function's answer which messages of its batch are done. */
final class BatchAnswer {
    private BatchAnswer() {}

    /** None where the function failed, or named a message that was not in the batch: Lambda then sends all again. */
    static List<Message> done(List<Message> batch, Invocation answer, boolean partialFailures) {
        return switch (answer) {
            case Invocation.Failed failed -> List.of();
            case Invocation.Returned returned -> partialFailures ? except(failures(returned), batch) : batch;
        };
    }

    private static List<Message> except(Set<String> failed, List<Message> batch) {
        var known = batch.stream().map(Message::id).toList();
        return known.containsAll(failed)
                ? batch.stream()
                        .filter(message -> !failed.contains(message.id()))
                        .toList()
                : List.of();
    }

    private static Set<String> failures(Invocation.Returned returned) {
        var failed = new HashSet<String>();
        for (var failure : parse(returned.payload()).path("batchItemFailures")) {
            failed.add(failure.path("itemIdentifier").asText());
        }
        return failed;
    }

    private static JsonNode parse(byte[] payload) {
        try {
            return Entry.parse(payload);
        } catch (UncheckedIOException notJson) {
            throw new IllegalStateException(
                    "the function's answer is no batch response: " + new String(payload), notJson);
        }
    }
}
