package perennial.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuietHoursTest {
    private static final QuietHours USUAL = new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        America/Chicago     | 2026-11-26T13:59:59Z | 2026-11-26T14:00:00Z
        America/Chicago     | 2026-11-26T14:00:00Z | 2026-11-26T14:00:00Z
        America/Chicago     | 2026-11-27T02:59:59Z | 2026-11-27T02:59:59Z
        America/Chicago     | 2026-11-27T03:00:00Z | 2026-11-27T14:00:00Z
        America/New_York    | 2026-11-26T05:00:00Z | 2026-11-26T13:00:00Z
        Pacific/Honolulu    | 2026-11-26T05:00:00Z | 2026-11-26T05:00:00Z
        Pacific/Kiritimati  | 2026-12-31T08:00:00Z | 2026-12-31T18:00:00Z
        Asia/Kolkata        | 2026-11-26T02:00:00Z | 2026-11-26T02:30:00Z
        America/Chicago     | 2026-03-08T03:30:00Z | 2026-03-08T13:00:00Z
        America/Chicago     | 2026-11-01T03:30:00Z | 2026-11-01T14:00:00Z
        """)
    void a_text_waits_for_the_morning_where_the_recipient_lives(ZoneId zone, Instant wished, Instant expected) {
        assertEquals(expected, USUAL.earliest(wished, zone));
    }

    @Test
    void at_no_minute_of_a_year_in_no_zone_does_a_text_leave_in_the_night_or_go_back_in_time() {
        for (var zone : List.of("America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")) {
            var end = Instant.parse("2027-01-01T00:00:00Z");
            for (var at = Instant.parse("2026-01-01T00:00:00Z");
                    at.isBefore(end);
                    at = at.plus(Duration.ofMinutes(53))) {
                var sent = USUAL.earliest(at, ZoneId.of(zone));
                var there = sent.atZone(ZoneId.of(zone)).toLocalTime();
                assertFalse(
                        there.isBefore(LocalTime.of(8, 0)) || !there.isBefore(LocalTime.of(21, 0)), zone + " " + at);
                assertFalse(sent.isBefore(at), zone + " " + at);
            }
        }
    }
}
