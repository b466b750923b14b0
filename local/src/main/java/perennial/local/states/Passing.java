package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import perennial.local.states.asl.State;

/** The trail of an Express child: counted, not kept; after a kill the child is run again from its start. */
final class Passing implements Trail {
    private final String execution;
    private final InstantSource clock;
    private final AtomicInteger transitions = new AtomicInteger();

    Passing(String execution, InstantSource clock) {
        this.execution = execution;
        this.clock = clock;
    }

    @Override
    public Visit enter(String path, State state, JsonNode input) {
        transitions.incrementAndGet();
        return new Visit(new Event.Entered(execution, path, state.kind(), state.name(), input, clock.instant()));
    }

    @Override
    public void note(Visit visit, Event.OfVisit event) {
        if (visit.retriedBy(event)) {
            transitions.incrementAndGet();
        }
        visit.apply(event);
    }

    @Override
    public void note(Event.ChildEnded child) {
        throw new IllegalStateException("an Express child holds no distributed Map: " + child.path());
    }

    int transitions() {
        return transitions.get();
    }
}
