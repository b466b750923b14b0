package perennial.local.template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule of EventBridge Scheduler.
 *
 * @param expression {@code cron(...)}, {@code rate(...)} or {@code at(...)}
 * @param zone in which the expression is read
 * @param from before which it does not fire
 * @param until after which it does not fire
 */
public record Schedule(
        String name,
        String arn,
        String expression,
        ZoneId zone,
        boolean enabled,
        Optional<Instant> from,
        Optional<Instant> until,
        Target target) {}
