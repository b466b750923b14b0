package perennial.local.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import perennial.local.EmbeddedCloud;
import perennial.local.play.Books;
import perennial.local.play.BusinessZone;
import perennial.local.states.Execution;

/** The clock, what waits for a person, and what ran last. */
final class OverviewPage {
    private static final int SHOWN = 20;

    private final EmbeddedCloud cloud;
    private final Driver driver;
    private final WaitingPart waiting;
    private final ZoneId zone;

    OverviewPage(EmbeddedCloud cloud, Books books, Driver driver) {
        this.cloud = cloud;
        this.driver = driver;
        this.zone = BusinessZone.of(cloud.stack());
        this.waiting = new WaitingPart(cloud, books, zone);
    }

    Html show() {
        var content = Html.of("{}{}{}<h2>Last workflows</h2>{}", clock(), complaint(), waiting.show(), workflows());
        return driver.isMoving() ? Layout.restless("Overview", content) : Layout.page("Overview", content);
    }

    /** Moves the clock by a number of hours, to the next thing due, or to the next morning at seven. */
    Response move(Map<String, String> form) {
        driver.moveTo(goal(form.getOrDefault("by", "")));
        return Response.goTo("/");
    }

    private Instant goal(String by) {
        var now = cloud.timeline().now();
        return switch (by) {
            case "hour" -> now.plus(Duration.ofHours(1));
            case "morning" -> morning(now);
            case "week" -> now.plus(Duration.ofDays(7));
            case "month" -> now.atZone(zone).plusMonths(1).toInstant();
            default -> cloud.timeline().next().orElse(now);
        };
    }

    private Instant morning(Instant now) {
        ZonedDateTime today = now.atZone(zone).with(LocalTime.of(7, 0));
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private Html clock() {
        var now = Tables.time(cloud.timeline().now(), zone);
        return Html.of(
                "<p>It is <strong>{}</strong> in {}{}</p><div class=\"clock\">{}{}{}{}{}</div>",
                now,
                zone,
                driver.isMoving() ? ", and time is moving." : ".",
                button("next", "To what is due next"),
                button("hour", "One hour on"),
                button("morning", "To the next morning, 7:00"),
                button("week", "One week on"),
                button("month", "One month on"));
    }

    private static Html button(String by, String text) {
        return Html.of(
                "<form method=\"post\" action=\"/clock\"><button name=\"by\" value=\"{}\">{}</button></form>",
                by,
                text);
    }

    private Html complaint() {
        return driver.complaint()
                .map(why -> Html.of("<p role=\"alert\">Time stopped: {}</p>", why))
                .orElse(Html.NOTHING);
    }

    private Html workflows() {
        var rows = cloud.machines().executions().reversed().stream()
                .limit(SHOWN)
                .map(this::row)
                .toList();
        return Tables.table(List.of("Started", "Workflow", "Status"), rows);
    }

    private Html row(Execution execution) {
        return ExecutionPages.row(execution, zone);
    }
}
