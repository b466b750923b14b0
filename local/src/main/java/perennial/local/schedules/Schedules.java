package perennial.local.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.dispatch.Dispatcher;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.template.Schedule;
import perennial.local.time.Timeline;

/** All schedules. What fired survives a kill and does not fire again. */
public final class Schedules {
    private static final String STREAM = "schedules";

    private final Timeline time;
    private final Journal journal;
    private final Dispatcher dispatcher;
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();

    public Schedules(Timeline time, Journal journal, Dispatcher dispatcher) {
        this.time = time;
        this.journal = journal;
        this.dispatcher = dispatcher;
    }

    /**
     * Takes up what an earlier process left and plans what is to come, once all targets are there.
     *
     * @throws IllegalArgumentException if an expression is not understood
     */
    public void resume(List<Schedule> schedules) {
        journal.replay(STREAM, entry -> apply(Entry.as(Mark.class, entry)));
        schedules.stream().filter(Schedule::enabled).forEach(this::begin);
    }

    /** When the schedule fires next; empty if never again. */
    public Optional<Instant> next(Schedule schedule) {
        var now = time.now();
        var mark = marks.getOrDefault(schedule.name(), new Mark(schedule.name(), now, null));
        return expression(schedule, mark)
                .after(mark.after(schedule.from().filter(now::isBefore).orElse(now)))
                .filter(next -> schedule.until().filter(next::isAfter).isEmpty());
    }

    private static Expression expression(Schedule schedule, Mark mark) {
        try {
            return Expression.parse(
                    schedule.expression(), schedule.zone(), schedule.from().orElse(mark.made()));
        } catch (RuntimeException why) {
            throw new IllegalArgumentException(schedule.name() + ": " + why.getMessage(), why);
        }
    }

    private void begin(Schedule schedule) {
        if (!marks.containsKey(schedule.name())) {
            note(new Mark(schedule.name(), time.now(), null));
        }
        plan(schedule);
    }

    private void plan(Schedule schedule) {
        next(schedule).ifPresent(when -> time.at(when, () -> fire(schedule, when)));
    }

    private void fire(Schedule schedule, Instant when) {
        dispatcher.dispatch(new Firing(schedule, when).order());
        note(marks.get(schedule.name()).firedAt(when));
        plan(schedule);
    }

    private void note(Mark mark) {
        journal.append(STREAM, Entry.of(mark));
        apply(mark);
    }

    private void apply(Mark mark) {
        marks.put(mark.schedule(), mark);
    }
}
