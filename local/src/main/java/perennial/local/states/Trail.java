package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import perennial.local.states.asl.State;

/** Where the steps of a flow are written down. */
interface Trail {
    /** The stay in a state, which may have been begun before the process was killed. */
    Visit enter(String path, State state, JsonNode input);

    /** @throws Halted if the execution has ended meanwhile */
    void note(Visit visit, Event.OfVisit event);

    /** A child of a distributed Map ended. */
    void note(Event.ChildEnded child);
}
