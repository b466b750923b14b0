package perennial.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import perennial.settings.ChannelPolicy;

/**
 * The hours in which texts may arrive, by the recipient's clock.
 *
 * @param from texts are sent from this time of day on
 * @param until and not from this time on
 */
public record QuietHours(LocalTime from, LocalTime until) {

    static QuietHours of(ChannelPolicy policy) {
        return new QuietHours(
                Optional.ofNullable(policy.textsFrom()).orElse(LocalTime.of(8, 0)),
                Optional.ofNullable(policy.textsUntil()).orElse(LocalTime.of(21, 0)));
    }

    /** The first moment, at or after the wished one, at which a text may arrive in the zone. */
    public Instant earliest(Instant wished, ZoneId zone) {
        var there = wished.atZone(zone);
        var time = there.toLocalTime();
        if (!time.isBefore(from) && time.isBefore(until)) {
            return wished;
        }
        var day =
                time.isBefore(from) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
        return ZonedDateTime.of(day, from, zone).toInstant();
    }
}
