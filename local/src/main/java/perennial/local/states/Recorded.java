package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import perennial.local.states.asl.State;

/** The trail of a Standard execution: every event journaled, then applied, in one order. */
final class Recorded implements Trail {
    private static final int MOST_EVENTS = 25_000;

    private final Execution execution;
    private final Events events;
    private final InstantSource clock;

    Recorded(Execution execution, Events events, InstantSource clock) {
        this.execution = execution;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Visit enter(String path, State state, JsonNode input) {
        var before = execution.visit(path);
        if (before.isEmpty()) {
            record(new Event.Entered(execution.arn(), path, state.kind(), state.name(), input, clock.instant()));
        }
        return before.or(() -> execution.visit(path)).orElseThrow();
    }

    @Override
    public void note(Visit visit, Event.OfVisit event) {
        record(event);
    }

    @Override
    public void note(Event.ChildEnded child) {
        record(child);
    }

    /** @throws Halted if the execution has ended meanwhile */
    void record(Event event) {
        synchronized (execution) {
            execution.halt().check();
            requireRoom(event);
            events.append(event);
            execution.apply(event);
        }
    }

    private void requireRoom(Event event) {
        if (execution.historyEvents() + event.historyEvents() > MOST_EVENTS && !(event instanceof Event.Ended)) {
            throw new StateFailure(
                    "States.Runtime",
                    "The execution reached the maximum number of history events (" + MOST_EVENTS + ").");
        }
    }
}
