package perennial.local.page;

import java.time.ZoneId;
import java.util.List;
import perennial.local.EmbeddedCloud;
import perennial.local.play.BusinessZone;
import perennial.local.states.Execution;
import perennial.local.states.Status;
import perennial.local.states.Step;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Workflows: which ran, the states each entered, what went in and came out. */
final class ExecutionPages {
    private final EmbeddedCloud cloud;
    private final Driver driver;
    private final Approvals approvals;
    private final ZoneId zone;

    ExecutionPages(EmbeddedCloud cloud, Driver driver) {
        this.cloud = cloud;
        this.driver = driver;
        this.approvals = new Approvals(cloud);
        this.zone = BusinessZone.of(cloud.stack());
    }

    Response answer(Request request) {
        var rest = request.rest();
        if (rest.isEmpty()) {
            return Response.page(list());
        }
        var execution = cloud.machines().executions().stream()
                .filter(each -> each.name().equals(rest.getFirst()))
                .findFirst();
        return execution
                .map(found -> request.isPost() ? decide(found, request) : Response.page(show(found)))
                .orElseGet(Pages::notFound);
    }

    static Html row(Execution execution, ZoneId zone) {
        var link = Tables.link("/executions/" + Encoded.part(execution.name()), execution.machine());
        return Tables.row(Tables.time(execution.startedAt(), zone), link, execution.status());
    }

    private Html list() {
        var rows = cloud.machines().executions().reversed().stream()
                .map(execution -> row(execution, zone))
                .toList();
        return Layout.page("Workflows", Tables.table(List.of("Started", "Workflow", "Status"), rows));
    }

    private Html show(Execution execution) {
        var steps = execution.steps().stream().map(this::step).toList();
        return Layout.page(
                execution.machine() + ", " + Tables.time(execution.startedAt(), zone),
                Html.of(
                        "<p>{}{}</p>{}{}{}<h2>States</h2>{}",
                        execution.status(),
                        execution.error().map(error -> ": " + error).orElse(""),
                        decision(execution),
                        Tables.folded("Input", execution.input()),
                        execution
                                .output()
                                .map(output -> Tables.folded("Output", output))
                                .orElse(Html.NOTHING),
                        Html.of("<ol>{}</ol>", steps)));
    }

    private Html step(Step step) {
        var left = step.leftAt().map(at -> "left " + Tables.time(at, zone)).orElse("still there");
        return Html.of(
                "<li><details><summary><strong>{}</strong> entered {}, {}{}</summary>{}{}</details></li>",
                step.state(),
                Tables.time(step.enteredAt(), zone),
                left,
                step.error().map(error -> "; met " + error).orElse(""),
                Tables.titled("Input", step.input()),
                step.output().map(given -> Tables.titled("Output", given)).orElse(Html.NOTHING));
    }

    private Html decision(Execution execution) {
        if (execution.status() != Status.RUNNING) {
            return Html.NOTHING;
        }
        return Html.join(approvals.waitingIn(execution).map(wait -> form(execution, wait)));
    }

    private Html form(Execution execution, Approvals.Waiting waiting) {
        return Html.of(
                """
                <section><h2>This run waits for your decision</h2>{}{}
                <form method="post" action="/executions/{}"><input type="hidden" name="token" value="{}">
                <button name="decision" value="APPROVED">Approve</button> <button name="decision" value="REJECTED">Reject</button></form></section>
                """,
                announcement(waiting),
                Tables.titled("Why a rule did not approve it", waiting.about()),
                execution.name(),
                waiting.token());
    }

    private Html announcement(Approvals.Waiting waiting) {
        return approvals
                .announcement(waiting)
                .map(told -> Html.of("<pre>{}</pre>", told))
                .orElse(Html.NOTHING);
    }

    private Response decide(Execution execution, Request request) {
        try {
            approvals.decide(
                    request.form().getOrDefault("token", ""), request.form().getOrDefault("decision", ""));
        } catch (SfnException late) {
            return Response.refused(409, "nothing waits for this decision any more; look at the run again");
        }
        driver.moveTo(cloud.timeline().now());
        return Response.goTo("/executions/" + Encoded.part(execution.name()));
    }
}
