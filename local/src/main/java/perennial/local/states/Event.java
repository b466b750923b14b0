package perennial.local.states;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * What happens to an execution. An execution is exactly what its events made of it, so it can be rebuilt after a kill.
 * A path tells visits of states apart: {@code 3} is the fourth state visited, {@code 3.0/7/2} the third state visited
 * for the eighth item of the Map in the fourth, at its first attempt.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @Type(value = Event.Started.class, name = "started"),
    @Type(value = Event.Entered.class, name = "entered"),
    @Type(value = Event.Attempted.class, name = "attempted"),
    @Type(value = Event.Submitted.class, name = "submitted"),
    @Type(value = Event.Answered.class, name = "answered"),
    @Type(value = Event.Failed.class, name = "failed"),
    @Type(value = Event.Left.class, name = "left"),
    @Type(value = Event.ChildEnded.class, name = "child"),
    @Type(value = Event.Ended.class, name = "ended")
})
sealed interface Event {
    /** The ARN of the execution. */
    String execution();

    /** How many events of Step Functions' own history it stands for. */
    default int historyEvents() {
        return 1;
    }

    /** An event of one visit of a state. */
    sealed interface OfVisit extends Event {
        String path();
    }

    record Started(String execution, String machine, String name, JsonNode input, Instant at) implements Event {}

    record Entered(String execution, String path, String kind, String state, JsonNode input, Instant at)
            implements OfVisit {}

    /** A Task, Map or Parallel begins an attempt; the token is null unless the task waits for one. */
    record Attempted(String execution, String path, String token, int historyEvents, Instant at) implements OfVisit {}

    /** The function that was given a task token has returned; from now on only the token counts. */
    record Submitted(String execution, String path) implements OfVisit {}

    /** A task token was answered: by an output, or by an error and its cause. */
    record Answered(String execution, String path, JsonNode output, String error, String cause) implements OfVisit {
        @Override
        public int historyEvents() {
            return 0;
        }
    }

    /** An attempt ended with an error. */
    record Failed(String execution, String path, String error, String cause, Instant at) implements OfVisit {
        @Override
        public int historyEvents() {
            return 0;
        }
    }

    /** A state was left; next is null at the flow's end. */
    record Left(String execution, String path, JsonNode output, Map<String, JsonNode> assigned, String next, Instant at)
            implements OfVisit {}

    /** A child of a distributed Map ended: with an output, or with an error and its cause. */
    record ChildEnded(String execution, String path, JsonNode output, String error, String cause, int transitions)
            implements Event {
        @Override
        public int historyEvents() {
            return 0;
        }

        boolean succeeded() {
            return error == null;
        }
    }

    record Ended(String execution, Status status, JsonNode output, String error, String cause, Instant at)
            implements Event {}
}
