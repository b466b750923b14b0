package perennial.local.states;

import java.util.function.Consumer;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;

/** Events as the journal keeps them. */
final class Events {
    private static final String STREAM = "executions";

    private final Journal journal;

    Events(Journal journal) {
        this.journal = journal;
    }

    void append(Event event) {
        journal.append(STREAM, Entry.of(event));
    }

    void replay(Consumer<Event> each) {
        journal.replay(STREAM, entry -> each.accept(Entry.as(Event.class, entry)));
    }
}
