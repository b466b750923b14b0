package perennial.local.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.wire.Reply;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EngineTest {
    static final Path JARS = Path.of("dynamodb/target/jars");
    private static final String ONCE = """
            {"TableName":"things","Item":{"id":{"S":"a"}},"ConditionExpression":"attribute_not_exists(id)",
             "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}""";
    private static final String KEY = "{\"TableName\":\"things\",\"Key\":{\"id\":{\"S\":\"%s\"}}}";
    private static final String ITEM = "{\"TableName\":\"things\",\"Item\":{\"id\":{\"S\":\"%s\"}}}";

    @Test
    void what_is_put_is_got() {
        try (var engine = new Engine(JARS, Optional.empty())) {
            assertEquals(200, call(engine, "CreateTable", WritingProcess.TABLE).status());
            put(engine, "a");
            assertTrue(get(engine, "a").contains("\"S\":\"a\""));
        }
    }

    @Test
    void two_databases_in_memory_know_nothing_of_each_other() {
        try (var one = new Engine(JARS, Optional.empty());
                var two = new Engine(JARS, Optional.empty())) {
            call(one, "CreateTable", WritingProcess.TABLE);
            assertEquals(400, call(two, "GetItem", KEY.formatted("a")).status());
        }
    }

    @Test
    void a_failed_condition_is_answered_as_dynamodb_does() {
        try (var engine = new Engine(JARS, Optional.empty())) {
            call(engine, "CreateTable", WritingProcess.TABLE);
            put(engine, "a");
            var reply = call(engine, "PutItem", ONCE);
            assertEquals(400, reply.status());
            assertTrue(reply.text().contains("ConditionalCheckFailedException"), reply.text());
            assertTrue(reply.text().contains("\"Item\":{\"id\":{\"S\":\"a\"}}"), reply.text());
        }
    }

    @Test
    void on_disk_it_is_there_after_a_restart(@TempDir Path directory) {
        try (var engine = new Engine(JARS, Optional.of(directory))) {
            call(engine, "CreateTable", WritingProcess.TABLE);
            put(engine, "a");
        }
        try (var engine = new Engine(JARS, Optional.of(directory))) {
            assertTrue(get(engine, "a").contains("\"S\":\"a\""));
        }
    }

    private static void put(Engine engine, String id) {
        assertEquals(200, call(engine, "PutItem", ITEM.formatted(id)).status());
    }

    private static String get(Engine engine, String id) {
        return call(engine, "GetItem", KEY.formatted(id)).text();
    }

    private static Reply call(Engine engine, String operation, String json) {
        return engine.call(operation, json.getBytes(StandardCharsets.UTF_8));
    }
}
