package perennial.local.schedules;

import java.time.Instant;

/**
 * What the journal keeps of a schedule.
 *
 * @param made when it came to be, from which a rate counts
 * @param fired when it fired last; null if it never did
 */
record Mark(String schedule, Instant made, Instant fired) {
    /** After which instant the schedule may fire; what time has left behind is missed for good. */
    Instant after(Instant now) {
        var missed = now.minusNanos(1);
        return fired == null || fired.isBefore(missed) ? missed : fired;
    }

    Mark firedAt(Instant when) {
        return new Mark(schedule, made, when);
    }
}
