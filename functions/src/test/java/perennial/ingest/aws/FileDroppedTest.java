package perennial.ingest.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import perennial.ingest.DroppedFile;
import perennial.platform.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileDroppedTest {
    private static final Path EVENT = Path.of("../events/file-dropped.json");

    /** A build of this folder alone has no events beside it. */
    static boolean eventsAreHere() {
        return Files.exists(EVENT);
    }

    @Test
    @EnabledIf("eventsAreHere")
    void the_message_names_the_file_and_its_content() throws IOException {
        var batch = Json.read(Files.readAllBytes(EVENT), QueueBatch.class);
        var file = Json.read(batch.records().getFirst().body(), ObjectCreated.class)
                .file();
        assertEquals(new DroppedFile("inbound/acme-crm/contracts.jsonl", "b1946ac92492d2347c6235b4d2611184"), file);
        assertTrue(file.isInbound());
        assertFalse(file.isSettings());
    }

    @Test
    @EnabledIf("eventsAreHere")
    void a_file_of_usage_is_told_from_contracts_by_its_folder() throws IOException {
        var sample = EVENT.resolveSibling("file-dropped.usage.json");
        var batch = Json.read(Files.readAllBytes(sample), QueueBatch.class);
        var file = Json.read(batch.records().getFirst().body(), ObjectCreated.class)
                .file();
        assertEquals("inbound/usage/january.jsonl", file.key());
        assertTrue(file.isUsage());
    }

    @Test
    void what_lies_in_no_folder_of_a_source_is_no_import() {
        assertFalse(new DroppedFile("inbound/contracts.jsonl", "x").isInbound());
        assertFalse(new DroppedFile("outbound/crm/contracts.jsonl", "x").isInbound());
        assertTrue(new DroppedFile("inbound/settings/acme.json", "x").isSettings());
    }

    @Test
    void the_answer_names_the_messages_to_be_brought_again() {
        var answer = new QueueBatch.Answer(List.of(new QueueBatch.Failure("m-1")));
        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}", Json.text(answer));
    }
}
