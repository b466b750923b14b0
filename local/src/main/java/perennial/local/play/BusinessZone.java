package perennial.local.play;

import java.time.ZoneId;
import java.time.ZoneOffset;
import perennial.local.template.Schedule;
import perennial.local.template.Stack;

/** The zone in which a stack's nightly work is scheduled. */
public final class BusinessZone {
    private BusinessZone() {}

    /** That of the first schedule by the calendar; sweeps at a fixed rate know no zone. */
    public static ZoneId of(Stack stack) {
        return stack.schedules().stream()
                .filter(schedule -> schedule.expression().startsWith("cron("))
                .map(Schedule::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
