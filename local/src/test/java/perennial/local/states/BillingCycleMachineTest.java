package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static perennial.local.states.Stage.bytes;
import static perennial.local.states.Stage.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The billing cycle as it is deployed, with scripted functions: which way it goes when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BillingCycleMachineTest {
    private final List<JsonNode> parked = new CopyOnWriteArrayList<>();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private final Stage stage = Stage.ofFile("billing-cycle.asl.yaml")
            .on("OpenRunsFunction", _ -> json("{'runs':[{'runId':'R-1','folder':'runs/R-1'}]}"))
            .on("PlanRunFunction", _ -> json("{'manifest':'runs/R-1/manifest.json','found':60}"))
            .on("DraftInvoicesFunction", _ -> json("{'drafted':1}"))
            .on("ParkFunction", this::park)
            .on("ReviewRunFunction", _ -> json("{'approved':true}"))
            .on("RequestApprovalFunction", this::ask)
            .on(
                    "IssueInvoicesFunction",
                    issuing -> issuing.path("position").intValue() < 2
                            ? json("{'state':'MORE','position':"
                                    + (issuing.path("position").intValue() + 1) + "}")
                            : json("{'state':'DONE','issued':60,'position':3,'manifest':'runs/R-1/issued.json'}"))
            .on("PlanMessagesFunction", _ -> json("{'planned':1}"))
            .on("SweepMessagesFunction", _ -> json("{}"))
            .on("CloseRunFunction", this::close)
            .on("FailRunFunction", _ -> json("{'outcome':'FAILED'}"));

    BillingCycleMachineTest() {
        var sixty = json("[]");
        for (int i = 1; i <= 60; i++) {
            ((ArrayNode) sixty).add("G-" + i);
        }
        stage.objects.put("RunsBucket/runs/R-1/manifest.json", bytes(sixty.toString()));
        stage.objects.put("RunsBucket/runs/R-1/issued.json", bytes(sixty.toString()));
    }

    private JsonNode park(JsonNode parking) {
        parked.add(parking);
        return json("{'parked':1}");
    }

    private JsonNode ask(JsonNode asking) {
        tokens.add(asking.path("token").asText());
        return json("{}");
    }

    private JsonNode close(JsonNode closing) {
        outcomes.add(closing.path("outcome").asText());
        return json("{'outcome':'" + closing.path("outcome").asText() + "'}");
    }

    private Execution run() {
        return stage.run("{'scheduledTime':'2027-01-01T06:00:00Z'}");
    }

    private static List<String> statesOfTheRun(Execution execution) {
        return execution.steps().stream()
                .filter(step -> step.path().contains("/"))
                .map(Step::state)
                .toList();
    }

    @Test
    void a_run_without_faults_goes_from_plan_to_close_and_issues_until_nothing_is_left() {
        var execution = run();
        assertEquals(
                List.of(
                        "Plan",
                        "AnythingDue",
                        "Draft",
                        "Review",
                        "ApprovedByRule",
                        "Issue",
                        "Issued",
                        "Issue",
                        "Issued",
                        "Issue",
                        "Issued",
                        "Deliver",
                        "Send",
                        "Close"),
                statesOfTheRun(execution),
                () -> execution.error() + " " + execution.cause());
        assertEquals(Status.SUCCEEDED, execution.status());
        assertEquals(2, stage.callsOf("DraftInvoicesFunction"), "sixty groups in batches of fifty");
        assertEquals(List.of("CLOSED"), outcomes);
    }

    @Test
    void a_day_that_is_claimed_already_ends_without_another_step() {
        stage.on("OpenRunsFunction", _ -> json("{'runs':[]}"));
        assertEquals(List.of("OpenRuns", "AnyRun", "AlreadyRun"), Stage.path(run()));
    }

    @Test
    void a_batch_that_dies_is_drafted_group_by_group_and_only_the_culprit_is_parked() {
        stage.on("DraftInvoicesFunction", drafting -> {
            if (drafting.path("groups").toString().contains("\"G-7\"")) {
                throw new Stage.Thrown("java.lang.NullPointerException");
            }
            return json("{'drafted':1}");
        });
        assertEquals(Status.SUCCEEDED, run().status());
        assertEquals(
                List.of("G-7"),
                parked.stream().map(each -> each.path("subject").asText()).toList());
        assertEquals(
                "java.lang.NullPointerException",
                parked.getFirst().path("error").asText());
        assertEquals(2 + 50, stage.callsOf("DraftInvoicesFunction"));
        assertEquals(List.of("CLOSED"), outcomes);
    }

    @Test
    void what_no_rule_approves_waits_for_a_person_and_a_rejection_issues_nothing() {
        stage.on("ReviewRunFunction", _ -> json("{'approved':false}"));
        var execution = run();
        assertEquals(Status.RUNNING, execution.status());
        stage.machines.tokens().succeed(tokens.getFirst(), json("{'decision':'REJECTED'}"));
        stage.pass(Duration.ofHours(1));
        assertEquals(Status.SUCCEEDED, execution.status());
        assertEquals(List.of("REJECTED"), outcomes);
        assertEquals(0, stage.callsOf("IssueInvoicesFunction"));
    }

    @Test
    void one_entitys_failure_is_marked_and_does_not_keep_the_other_from_closing() {
        stage.on(
                        "OpenRunsFunction",
                        _ -> json("{'runs':[{'runId':'R-1','folder':'runs/R-1'},{'runId':'R-2','folder':'runs/R-2'}]}"))
                .on("PlanRunFunction", planning -> {
                    if (planning.path("run").path("runId").asText().equals("R-2")) {
                        throw new Stage.Thrown("perennial.failure.TerminalFailure");
                    }
                    return json("{'manifest':'runs/R-1/manifest.json','found':60}");
                });
        var execution = run();
        assertEquals(Optional.of("BillingRunFailed"), execution.error());
        assertEquals(1, stage.callsOf("FailRunFunction"));
        assertEquals(List.of("CLOSED"), outcomes);
    }

    @Test
    void a_passing_trouble_is_waited_out_and_an_effect_is_repeated_only_for_named_errors() {
        stage.on(
                "ReviewRunFunction", Collections.nCopies(3, "perennial.failure.RetryableFailure"), "{'approved':true}");
        assertEquals(Status.SUCCEEDED, run().status());
        assertEquals(4, stage.callsOf("ReviewRunFunction"));
    }
}
