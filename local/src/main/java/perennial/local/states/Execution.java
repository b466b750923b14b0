package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One execution of a state machine: what it was given, where it has been, how it ended. Safe to read while it runs. */
public final class Execution {
    private final Event.Started started;
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Event.ChildEnded> children = new HashMap<>();
    private final Halt halt = new Halt();
    private int historyEvents = 1;
    private int transitions;
    private int childExecutions;
    private int childTransitions;
    private Event.Ended ended;

    Execution(Event.Started started) {
        this.started = started;
    }

    synchronized void apply(Event event) {
        historyEvents += event.historyEvents();
        switch (event) {
            case Event.Entered entered -> enter(entered);
            case Event.OfVisit other -> visit(other);
            case Event.ChildEnded child -> add(child);
            case Event.Ended end -> end(end);
            case Event.Started _ -> throw new IllegalStateException("started twice: " + arn());
        }
    }

    private void enter(Event.Entered entered) {
        visits.put(entered.path(), new Visit(entered));
        transitions++;
    }

    private void visit(Event.OfVisit event) {
        var visit = visits.get(event.path());
        transitions += visit.retriedBy(event) ? 1 : 0;
        visit.apply(event);
        if (event instanceof Event.Left) {
            forgetChildrenOf(event.path());
        }
    }

    private void add(Event.ChildEnded child) {
        children.put(child.path(), child);
        childExecutions++;
        childTransitions += child.transitions();
    }

    /** The results are in the Map's output by now. */
    private void forgetChildrenOf(String path) {
        if (!children.isEmpty()) {
            children.keySet().removeIf(child -> child.startsWith(path + "."));
        }
    }

    private void end(Event.Ended end) {
        ended = end;
        halt.stop();
    }

    synchronized Optional<Visit> visit(String path) {
        return Optional.ofNullable(visits.get(path));
    }

    synchronized Optional<Event.ChildEnded> child(String path) {
        return Optional.ofNullable(children.get(path));
    }

    Halt halt() {
        return halt;
    }

    public String arn() {
        return started.execution();
    }

    public String name() {
        return started.name();
    }

    /** The name of the state machine. */
    public String machine() {
        return started.machine();
    }

    public JsonNode input() {
        return started.input();
    }

    public Instant startedAt() {
        return started.at();
    }

    public synchronized Status status() {
        return ended == null ? Status.RUNNING : ended.status();
    }

    /** When it ended; empty while it runs. */
    public synchronized Optional<Instant> endedAt() {
        return Optional.ofNullable(ended).map(Event.Ended::at);
    }

    /** What it gave; empty unless it succeeded. */
    public synchronized Optional<JsonNode> output() {
        return Optional.ofNullable(ended).map(Event.Ended::output);
    }

    /** The name of the error it failed with. */
    public synchronized Optional<String> error() {
        return Optional.ofNullable(ended).map(Event.Ended::error);
    }

    public synchronized Optional<String> cause() {
        return Optional.ofNullable(ended).map(Event.Ended::cause);
    }

    /** Every state it entered, in order; those of a distributed Map's children are not recorded. */
    public synchronized List<Step> steps() {
        return visits.values().stream().map(Step::of).toList();
    }

    /** What Step Functions would count as billed state transitions of this Standard execution: entries and retries. */
    public synchronized int transitions() {
        return transitions;
    }

    /** The Express executions it started for the items of distributed Maps. */
    public synchronized int childExecutions() {
        return childExecutions;
    }

    /** State transitions inside those, which Express executions are not billed by. */
    public synchronized int childTransitions() {
        return childTransitions;
    }

    /** Events in the history Step Functions would keep, of which it allows 25,000. */
    public synchronized int historyEvents() {
        return historyEvents;
    }
}
