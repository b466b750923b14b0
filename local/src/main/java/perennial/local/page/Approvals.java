package perennial.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.local.EmbeddedCloud;
import perennial.local.states.Execution;
import perennial.local.states.Status;
import perennial.local.states.Step;
import perennial.local.texts.Notice;
import perennial.local.texts.Notices;
import perennial.platform.Json;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Workflows that wait for a person, and the person's word. */
final class Approvals {
    private final SfnClient sfn;
    private final Notices notices;

    /**
     * A state that waits.
     *
     * @param about what the workflow handed to whoever decides
     */
    record Waiting(String token, JsonNode about) {}

    Approvals(EmbeddedCloud cloud) {
        this.notices = cloud.notices();
        var host = cloud.host();
        this.sfn = SfnClient.builder()
                .httpClient(host.http())
                .credentialsProvider(host.credentials())
                .region(host.region())
                .build();
    }

    boolean isAwaited(Execution execution) {
        return execution.status() == Status.RUNNING
                && waitingIn(execution).findAny().isPresent();
    }

    /** What the operators' topic was told first of a wait: the run and its totals. */
    Optional<String> announcement(Waiting waiting) {
        return notices.all().stream()
                .map(Notice::message)
                .filter(message -> message.contains(waiting.token()))
                .findFirst()
                .map(message -> message.split("\n\n", 2)[0]);
    }

    Stream<Waiting> waitingIn(Execution execution) {
        return execution.steps().stream().flatMap(Approvals::waiting);
    }

    private static Stream<Waiting> waiting(Step step) {
        return step.token().stream().map(token -> new Waiting(token, step.input()));
    }

    /** Answers as {@code aws stepfunctions send-task-success} does. */
    void decide(String token, String decision) {
        var output = Json.text(Map.of("decision", decision));
        sfn.sendTaskSuccess(answer -> answer.taskToken(token).output(output));
    }
}
