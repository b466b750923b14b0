package perennial.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacerTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void sends_are_spread_evenly_below_the_rate() {
        var pacer = new Pacer(10, 1);
        assertEquals(Duration.ZERO, pacer.take(NOON));
        assertEquals(Duration.ofMillis(100), pacer.take(NOON));
        assertEquals(Duration.ofMillis(200), pacer.take(NOON));
    }

    @Test
    void workers_share_the_rate() {
        var pacer = new Pacer(10, 5);
        pacer.take(NOON);
        assertEquals(Duration.ofMillis(500), pacer.take(NOON));
    }

    @Test
    void a_pause_saves_up_nothing() {
        var pacer = new Pacer(10, 1);
        pacer.take(NOON);
        assertEquals(Duration.ZERO, pacer.take(NOON.plusSeconds(5)));
        assertEquals(Duration.ofMillis(100), pacer.take(NOON.plusSeconds(5)));
    }

    @Test
    void a_rate_of_nothing_is_one_a_second() {
        var pacer = new Pacer(0, 0);
        pacer.take(NOON);
        assertEquals(Duration.ofSeconds(1), pacer.take(NOON));
    }
}
