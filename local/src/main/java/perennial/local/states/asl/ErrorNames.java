package perennial.local.states.asl;

import java.util.Set;

/**
 * The errors a Retry or Catch waits for. {@code States.ALL} stands for every error but the two that nothing but their
 * own name catches; {@code States.TaskFailed} for those and not for timeouts.
 */
public record ErrorNames(Set<String> names) {
    private static final Set<String> ONLY_BY_NAME = Set.of("States.DataLimitExceeded", "States.Runtime");
    private static final Set<String> TIMEOUTS = Set.of("States.Timeout", "States.HeartbeatTimeout");

    public boolean include(String error) {
        return names.contains(error)
                || names.contains("States.Timeout") && TIMEOUTS.contains(error)
                || !ONLY_BY_NAME.contains(error) && wildcard(error);
    }

    private boolean wildcard(String error) {
        return names.contains("States.ALL") || names.contains("States.TaskFailed") && !TIMEOUTS.contains(error);
    }
}
