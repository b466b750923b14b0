package perennial.local.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import perennial.local.EmbeddedCloud;
import perennial.local.template.Schedule;

/** The zone in which a stack's nightly work is scheduled. */
final class Zones {
    private Zones() {}

    static ZoneId business(EmbeddedCloud cloud) {
        return cloud.stack().schedules().stream()
                .map(Schedule::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
