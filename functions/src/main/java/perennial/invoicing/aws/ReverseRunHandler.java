package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import perennial.failure.TerminalFailure;
import perennial.id.EntityId;
import perennial.invoicing.run.ReverseRun;
import perennial.invoicing.run.ReverseRun.Reversed;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Credits and bills again what a run got wrong, by order of a person: rehearsed first, then with the rehearsal's hash. */
public final class ReverseRunHandler extends TaskHandler<ReverseRunHandler.Task, Reversed> {
    private static final int ENOUGH_FOR_A_BLOCK_MILLIS = 40_000;

    private final ReverseRun reverseRun;

    public ReverseRunHandler() {
        this(Host.process());
    }

    public ReverseRunHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        var store = wiring.store();
        reverseRun = new ReverseRun(
                wiring.runs(),
                wrong -> StoredRuns.reversing(store, wrong),
                wiring.files(),
                StoredSources.of(store, wiring.settings()),
                new StoredIssuance(store),
                host.clock());
    }

    @Override
    protected Reversed handle(Task task, Context context) {
        return task.rehearsal() == null
                ? reverseRun.rehearse(task.entity(), task.date())
                : reverseRun.reverse(
                        task.entity(),
                        task.date(),
                        task.rehearsal(),
                        () -> context.getRemainingTimeInMillis() > ENOUGH_FOR_A_BLOCK_MILLIS);
    }

    /**
     * The run, named as {@code entity/date}.
     *
     * @param rehearsal the hash that the rehearsal gave; null rehearses
     */
    public record Task(String run, String rehearsal) {
        EntityId entity() {
            return new EntityId(run.substring(0, slash()));
        }

        LocalDate date() {
            try {
                return LocalDate.parse(run.substring(slash() + 1));
            } catch (DateTimeException none) {
                throw unnamed();
            }
        }

        private int slash() {
            int slash = run == null ? -1 : run.lastIndexOf('/');
            if (slash < 1) {
                throw unnamed();
            }
            return slash;
        }

        private TerminalFailure unnamed() {
            return new TerminalFailure("RUN_UNKNOWN", run + " names no run; write it as acme/2027-01-05");
        }
    }
}
