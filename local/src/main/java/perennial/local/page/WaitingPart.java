package perennial.local.page;

import java.time.ZoneId;
import java.util.List;
import perennial.invoicing.run.Parked;
import perennial.local.EmbeddedCloud;
import perennial.local.play.Books;
import perennial.local.states.Execution;

/** What waits for a person: runs to decide on, and what could not be billed, with the reasons. */
final class WaitingPart {
    private final EmbeddedCloud cloud;
    private final Books books;
    private final Approvals approvals;
    private final ZoneId zone;

    WaitingPart(EmbeddedCloud cloud, Books books, ZoneId zone) {
        this.cloud = cloud;
        this.books = books;
        this.approvals = new Approvals(cloud);
        this.zone = zone;
    }

    Html show() {
        return Html.of("{}{}", decisions(), parked());
    }

    private Html decisions() {
        var rows = cloud.machines().executions().reversed().stream()
                .filter(approvals::isAwaited)
                .map(this::decision)
                .toList();
        return rows.isEmpty() ? Html.NOTHING : Html.of("<h2>Waiting for your decision</h2><ul>{}</ul>", rows);
    }

    private Html decision(Execution execution) {
        var link =
                Tables.link("/executions/" + Encoded.part(execution.name()), Tables.time(execution.startedAt(), zone));
        return Html.of("<li>The billing run of {}</li>", link);
    }

    private Html parked() {
        var rows = books.parked().stream().map(this::row).toList();
        return rows.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<h2>Parked until repaired</h2>{}",
                        Tables.table(List.of("What", "Reason", "Field", "Code", "Since"), rows));
    }

    private Html row(Parked parked) {
        var since = Tables.time(parked.since(), zone);
        var field = parked.field() == null ? "" : parked.field();
        return Tables.row(parked.subject(), parked.reason(), field, parked.code(), since);
    }
}
