package perennial.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern HASH = Pattern.compile("\"rehearsal\":\"([0-9a-f]{64})\"");

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
        return told(waiting.token()).map(message -> message.split("\n\n", 2)[0]);
    }

    private Optional<String> told(String token) {
        return notices.all().stream()
                .map(Notice::message)
                .filter(message -> message.contains(token))
                .findFirst();
    }

    /** The review that the decision is about, by its hash; empty when the operators were told of none. */
    private String rehearsal(String token) {
        return told(token)
                .map(HASH::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    Stream<Waiting> waitingIn(Execution execution) {
        return execution.steps().stream().flatMap(Approvals::waiting);
    }

    private static Stream<Waiting> waiting(Step step) {
        return step.token().stream().map(token -> new Waiting(token, step.input()));
    }

    /** Answers as {@code aws stepfunctions send-task-success} does. */
    void decide(String token, String decision) {
        var hash = rehearsal(token);
        var output = Json.text(
                hash.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "rehearsal", hash));
        sfn.sendTaskSuccess(answer -> answer.taskToken(token).output(output));
    }
}
