package perennial.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.local.wire.Access;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateReaderTest {
    private final Stack stack = Samples.sample();

    @Test
    void a_function_gets_the_globals_and_its_own_variables_resolved() {
        var note = stack.functions().getFirst();
        assertEquals("perennial-NoteFunction", note.name());
        assertEquals(Duration.ofSeconds(10), note.timeout());
        assertEquals(512, note.memoryMegabytes());
        assertEquals(
                Map.of("STAGE", "dev", "NOTES_TABLE", "perennial-Notes", "OWNER_PREFIX", "trial-"), note.environment());
    }

    @Test
    void a_variable_that_stands_for_no_value_is_not_there() {
        var production = TemplateReader.read(Samples.text(), Samples.FOLDER, Map.of("Stage", "prod"));
        assertEquals(
                Map.of("STAGE", "prod", "NOTES_TABLE", "perennial-Notes"),
                production.functions().getFirst().environment());
    }

    @Test
    void a_role_may_what_its_statements_allow_and_nothing_else() {
        var role = stack.functions().getFirst().role();
        var table = "arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes";
        assertTrue(role.allows(new Access("dynamodb:PutItem", table, Map.of("dynamodb:LeadingKeys", "trial-7"))));
        assertFalse(role.allows(new Access("dynamodb:PutItem", table, Map.of("dynamodb:LeadingKeys", "other"))));
        assertFalse(role.allows(Access.to("dynamodb:DeleteItem", table)));
        assertFalse(role.allows(Access.to("dynamodb:GetItem", table + "2")));
        assertTrue(role.allows(Access.to("dynamodb:Query", table + "/index/byDue")));
        assertFalse(role.allows(Access.to("dynamodb:Query", table)));
    }

    @Test
    void a_resource_whose_condition_does_not_hold_is_not_made() {
        assertEquals(List.of(), stack.topics());
        var production = TemplateReader.read(Samples.text(), Samples.FOLDER, Map.of("Stage", "prod"));
        assertEquals("perennial-Alarms", production.topics().getFirst().name());
    }

    @Test
    void a_queue_knows_its_times_and_where_poison_goes() {
        var work = stack.queues().getFirst();
        assertEquals(Duration.ofSeconds(60), work.visibility());
        assertEquals(
                Optional.of(new Queue.Redrive("arn:aws:sqs:us-east-1:000000000000:perennial-dev-dead", 3)),
                work.redrive());
        assertEquals("https://sqs.us-east-1.amazonaws.com/000000000000/perennial-Work", work.url());
    }

    @Test
    void a_queue_feeds_a_function_in_batches() {
        var source = stack.sources().getFirst();
        assertEquals(stack.functions().getFirst().arn(), source.functionArn());
        assertEquals(stack.queues().getFirst().arn(), source.queueArn());
        assertEquals(5, source.batchSize());
        assertTrue(source.partialFailures());
        assertEquals(OptionalInt.of(2), source.maximumConcurrency());
    }

    @Test
    void a_rule_starts_its_function_and_keeps_what_fails() {
        var target = stack.rules().getFirst().targets().getFirst();
        assertEquals(stack.functions().getFirst().arn(), target.arn());
        assertEquals(3, target.maximumAttempts());
        assertEquals(Duration.ofDays(1), target.maximumAge());
        assertEquals(Optional.of("arn:aws:sqs:us-east-1:000000000000:perennial-dev-dead"), target.deadLetterArn());
    }

    @Test
    void a_schedule_starts_its_machine_in_its_own_zone() {
        var schedule = stack.schedules().getFirst();
        assertEquals("perennial-CountNightly", schedule.name());
        assertEquals(ZoneId.of("America/New_York"), schedule.zone());
        assertEquals("cron(0 2 * * ? *)", schedule.expression());
        assertEquals(
                "arn:aws:states:us-east-1:000000000000:stateMachine:count",
                schedule.target().arn());
        assertEquals(
                Optional.of("{\"at\": \"<aws.scheduler.scheduled-time>\"}"),
                schedule.target().input());
    }

    @Test
    void a_machine_knows_its_definition_and_substitutions() {
        var machine = stack.machines().getFirst();
        assertEquals(Samples.FOLDER.resolve("statemachines/count.asl.yaml"), machine.definition());
        assertEquals(Map.of("NoteFunction", stack.functions().getFirst().arn()), machine.substitutions());
    }

    @Test
    void events_of_mails_go_to_the_bus_under_the_names_of_the_api() {
        var set = stack.configurationSets().getFirst();
        assertEquals("sample", set.name());
        assertEquals(
                Set.of("BOUNCE", "RENDERING_FAILURE"),
                set.destinations().getFirst().eventTypes());
    }

    @Test
    void a_bucket_tells_the_bus_what_comes_in() {
        assertTrue(stack.buckets().getFirst().notifiesBus());
        assertEquals("perennial-inbound", stack.buckets().getFirst().name());
    }

    @Test
    void outputs_are_resolved() {
        assertEquals(
                Map.of(
                        "Table", "perennial-Notes",
                        "WorkUrl", "https://sqs.us-east-1.amazonaws.com/000000000000/perennial-Work"),
                stack.outputs());
    }

    @Test
    void what_is_not_looked_at_is_listed() {
        assertTrue(
                stack.unchecked().contains("Resources.NoteErrors.Properties"),
                stack.unchecked().toString());
        assertTrue(stack.unchecked().contains("Resources.NoteFunction.Properties.Architectures"));
    }
}
