package perennial.local.schedules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import perennial.local.dispatch.Order;
import perennial.local.template.Schedule;

/** One time at which a schedule fires. */
record Firing(Schedule schedule, Instant when) {
    /** The same time gives the same order, so that firing twice starts the target once. */
    Order order() {
        return Order.to(schedule.target(), id(), payload());
    }

    private String id() {
        return schedule.arn() + "@" + when;
    }

    private String payload() {
        return schedule.target().input().map(this::filledIn).orElseGet(this::event);
    }

    private String filledIn(String input) {
        var text = input;
        for (var attribute : attributes().entrySet()) {
            text = text.replace("<aws.scheduler." + attribute.getKey() + ">", attribute.getValue());
        }
        return text;
    }

    /** The attempt is always the first: what a target accepted is Scheduler's no more. */
    private Map<String, String> attributes() {
        return Map.of(
                "schedule-arn", schedule.arn(),
                "scheduled-time", time(),
                "execution-id", Integer.toHexString(id().hashCode()),
                "attempt-number", "1");
    }

    private String event() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0").put("id", id()).put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler").put("account", "000000000000").put("time", time());
        event.put("region", "us-east-1").putArray("resources").add(schedule.arn());
        return event.put("detail", "{}").toString();
    }

    private String time() {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
