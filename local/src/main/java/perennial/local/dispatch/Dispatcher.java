package perennial.local.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.time.Timeline;

/** Brings orders to their targets. An accepted order survives a kill and is then brought again. */
public final class Dispatcher {
    private static final String STREAM = "deliveries";

    private final Timeline time;
    private final Journal journal;
    private final Recipients recipients;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final List<Undelivered> undelivered = new CopyOnWriteArrayList<>();

    public Dispatcher(Timeline time, Journal journal, Recipients recipients) {
        this.time = time;
        this.journal = journal;
        this.recipients = recipients;
    }

    /** Accepts an order, once: an order of a known identity is dropped. */
    public void dispatch(Order order) {
        if (known.add(order.id())) {
            var now = time.now();
            journal.append(STREAM, Entry.of(Note.accepted(order, now)));
            start(Attempt.first(order, now));
        }
    }

    /** Brings again what an earlier process had not brought, once all recipients are there. */
    public void resume() {
        var open = new LinkedHashMap<String, Attempt>();
        journal.replay(STREAM, entry -> apply(Entry.as(Note.class, entry), open));
        open.values().forEach(this::start);
    }

    /** All that no attempt could bring; dead letters are listed too. */
    public List<Undelivered> undelivered() {
        return List.copyOf(undelivered);
    }

    private void apply(Note note, Map<String, Attempt> open) {
        if (note.order() == null) {
            open.remove(note.done());
        } else {
            known.add(note.order().id());
            open.put(note.order().id(), Attempt.first(note.order(), note.since()));
        }
    }

    private void start(Attempt attempt) {
        var lane = lanes.computeIfAbsent(attempt.order().arn(), missing -> new Lane());
        if (lane.add(attempt)) {
            time.at(time.now(), () -> run(lane));
        }
    }

    private void run(Lane lane) {
        for (var next = lane.take(); next.isPresent(); next = lane.take()) {
            perform(next.get());
        }
    }

    private void perform(Attempt attempt) {
        failure(attempt.order()).ifPresentOrElse(why -> failed(attempt, why), () -> end(attempt.order()));
    }

    /** Whatever goes wrong on the way counts against the attempt, as it does between AWS services. */
    private Optional<RuntimeException> failure(Order order) {
        try {
            recipients.bring(order);
            return Optional.empty();
        } catch (RuntimeException why) {
            return Optional.of(why);
        }
    }

    private void failed(Attempt attempt, RuntimeException why) {
        attempt.pause(time.now())
                .ifPresentOrElse(
                        pause -> time.at(time.now().plus(pause), () -> start(attempt.next())),
                        () -> giveUp(attempt.order(), why));
    }

    private void giveUp(Order order, RuntimeException why) {
        undelivered.add(new Undelivered(order, why.getMessage()));
        recipients.bury(order, why);
        end(order);
    }

    private void end(Order order) {
        journal.append(STREAM, Entry.of(Note.ended(order)));
    }
}
