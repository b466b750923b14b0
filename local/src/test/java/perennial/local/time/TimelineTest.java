package perennial.local.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.journal.Journal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class TimelineTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Timeline time = new Timeline(START);
    private final List<String> diary = Collections.synchronizedList(new ArrayList<>());

    @Test
    void work_runs_in_the_order_of_its_times_and_of_its_planning() {
        time.at(hour(2), () -> write("second"));
        time.at(hour(1), () -> write("first"));
        time.at(hour(2), () -> write("third"));
        time.advanceTo(hour(2));
        assertEquals(List.of("1 first", "2 second", "2 third"), diary);
    }

    @Test
    void what_is_due_later_waits_and_is_announced() {
        time.at(hour(5), () -> write("later"));
        time.advanceTo(hour(4));
        assertEquals(List.of(), diary);
        assertEquals(Optional.of(hour(5)), time.next());
        assertEquals(hour(4), time.now());
    }

    @Test
    void what_is_past_starts_at_once() {
        time.advanceTo(hour(3));
        time.at(hour(1), () -> write("late"));
        time.advanceTo(hour(3));
        assertEquals(List.of("3 late"), diary);
    }

    @Test
    void work_may_plan_more_work_for_the_same_advance() {
        time.at(hour(1), () -> time.at(hour(2), () -> write("planned by work")));
        time.advanceTo(hour(9));
        assertEquals(List.of("2 planned by work"), diary);
    }

    @Test
    void time_stands_still_while_work_runs() {
        time.at(hour(1), () -> {
            pause();
            write("slow");
        });
        time.at(hour(2), () -> write("next"));
        time.advanceTo(hour(2));
        assertEquals(List.of("1 slow", "2 next"), diary);
    }

    @Test
    void sleeping_work_lets_time_pass_and_wakes_on_the_minute() {
        time.start(() -> {
            time.sleepUntil(hour(3));
            write("awake");
        });
        time.at(hour(2), () -> write("meanwhile"));
        time.advanceTo(hour(4));
        assertEquals(List.of("2 meanwhile", "3 awake"), diary);
    }

    @Test
    void a_thousand_sleepers_each_wake_at_their_own_time() {
        IntStream.rangeClosed(1, 1000)
                .forEach(n -> time.start(() -> {
                    time.sleepUntil(hour(n));
                    assertEquals(hour(n), time.now());
                    write("awake");
                }));
        time.advanceTo(hour(1000));
        assertEquals(IntStream.rangeClosed(1, 1000).mapToObj(n -> n + " awake").toList(), diary);
    }

    @Test
    void time_does_not_slip_through_between_an_end_and_who_awaits_it() {
        for (int round = 1; round <= 2000; round++) {
            time.start(() -> {
                time.await(time.start(Thread::yield));
                write("went on");
            });
            time.at(hour(round), () -> write("tick"));
            time.advanceTo(hour(round));
            assertEquals(List.of((round - 1) + " went on", round + " tick"), diary);
            diary.clear();
        }
    }

    @Test
    void awaiting_gives_the_value_or_the_failure_of_the_other() {
        var failure = new IllegalArgumentException("no");
        time.start(() -> {
            assertEquals("yes", time.await(CompletableFuture.completedFuture("yes")));
            var thrown = assertThrows(
                    IllegalArgumentException.class, () -> time.await(CompletableFuture.failedFuture(failure)));
            assertSame(failure, thrown);
            write("saw both");
        });
        time.advanceTo(START);
        assertEquals(List.of("0 saw both"), diary);
    }

    @Test
    void failed_work_is_reported_to_the_driver_with_its_time() {
        time.at(hour(1), () -> {
            throw new IllegalArgumentException("broken");
        });
        var failure = assertThrows(IllegalStateException.class, () -> time.advanceTo(hour(2)));
        assertTrue(failure.getMessage().contains("2026-01-01T01:00:00Z"), failure.getMessage());
        time.advanceTo(hour(2));
    }

    @Test
    void who_is_not_work_may_not_wait_on_the_timeline() {
        assertThrows(IllegalStateException.class, () -> time.sleepUntil(hour(1)));
    }

    @Test
    void a_resumed_timeline_goes_on_where_the_killed_one_stood(@TempDir Path directory) {
        var first = Timeline.resumed(START, Journal.at(directory));
        first.at(hour(2), () -> {});
        first.advanceTo(hour(5));
        assertEquals(hour(5), Timeline.resumed(START, Journal.at(directory)).now());
    }

    private void write(String what) {
        diary.add(Duration.between(START, time.now()).toHours() + " " + what);
    }

    private static Instant hour(int n) {
        return START.plus(Duration.ofHours(n));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
