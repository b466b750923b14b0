package perennial.local.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.dispatch.Dispatcher;
import perennial.local.dispatch.Recipients;
import perennial.local.journal.Journal;
import perennial.local.template.Schedule;
import perennial.local.template.Target;
import perennial.local.time.Timeline;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchedulesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String INPUT =
            "{\"at\":\"<aws.scheduler.scheduled-time>\",\"n\":<aws.scheduler.attempt-number>}";

    private final List<String> started = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_machine_is_started_with_the_time_it_was_scheduled_for() {
        var time = new Timeline(START);
        schedules(time, Journal.none()).resume(List.of(daily(true, Optional.of(INPUT))));
        time.advanceTo(START.plus(Duration.ofDays(3)));
        assertEquals(
                List.of(
                        "{\"at\":\"2026-01-01T11:00:00Z\",\"n\":1}",
                        "{\"at\":\"2026-01-02T11:00:00Z\",\"n\":1}",
                        "{\"at\":\"2026-01-03T11:00:00Z\",\"n\":1}"),
                started);
    }

    @Test
    void without_an_input_the_target_gets_an_event() {
        var time = new Timeline(START);
        schedules(time, Journal.none()).resume(List.of(daily(true, Optional.empty())));
        time.advanceTo(START.plus(Duration.ofDays(1)));
        assertTrue(started.getFirst().contains("\"source\":\"aws.scheduler\""), started.getFirst());
        assertTrue(started.getFirst().contains("\"time\":\"2026-01-01T11:00:00Z\""), started.getFirst());
    }

    @Test
    void a_disabled_schedule_sleeps_and_a_bad_one_is_named() {
        var time = new Timeline(START);
        schedules(time, Journal.none()).resume(List.of(daily(false, Optional.empty())));
        assertEquals(Optional.empty(), time.next());
        var bad = schedule("cron(bad)", true, Optional.empty());
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> schedules(time, Journal.none()).resume(List.of(bad)));
        assertTrue(failure.getMessage().startsWith("Nightly"), failure.getMessage());
    }

    @Test
    void a_new_process_fires_nothing_twice_and_misses_nothing(@TempDir Path directory) {
        var nightly = List.of(daily(true, Optional.of("\"<aws.scheduler.scheduled-time>\"")));
        for (int hours : new int[] {11, 12, 35, 60}) {
            var journal = Journal.at(directory);
            var time = Timeline.resumed(START, journal);
            schedules(time, journal).resume(nightly);
            time.advanceTo(START.plus(Duration.ofHours(hours)));
        }
        assertEquals(
                List.of("\"2026-01-01T11:00:00Z\"", "\"2026-01-02T11:00:00Z\"", "\"2026-01-03T11:00:00Z\""), started);
    }

    private Schedules schedules(Timeline time, Journal journal) {
        var recipients = new Recipients(null, (arn, name, input) -> started.add(input.toString()), null, Map.of());
        return new Schedules(time, journal, new Dispatcher(time, journal, recipients));
    }

    private static Schedule daily(boolean enabled, Optional<String> input) {
        return schedule("cron(0 6 * * ? *)", enabled, input);
    }

    private static Schedule schedule(String expression, boolean enabled, Optional<String> input) {
        var target = new Target(
                "arn:aws:states:us-east-1:000000000000:stateMachine:billing-cycle",
                input,
                185,
                Duration.ofDays(1),
                Optional.empty());
        return new Schedule(
                "Nightly",
                "arn:aws:scheduler:us-east-1:000000000000:schedule/default/Nightly",
                expression,
                ZoneId.of("America/New_York"),
                enabled,
                Optional.empty(),
                Optional.empty(),
                target);
    }
}
