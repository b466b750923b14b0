package perennial.local.states.asl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.local.states.asl.State.Each;
import perennial.local.states.asl.State.Task;

/**
 * Looks over a definition without running it: what the reader refuses (dangling targets, expressions that do not parse,
 * JSONPath, unknown fields), and what would run but should not be written.
 */
public final class StateMachineCheck {
    private static final Set<String> WILDCARDS = Set.of("States.ALL", "States.TaskFailed");

    private final String file;
    private final Predicate<String> isClass;

    /** @param isClass whether a class of that name exists */
    public StateMachineCheck(String file, Predicate<String> isClass) {
        this.file = file;
        this.isClass = isClass;
    }

    /**
     * Everything wrong with the text.
     *
     * @param substitutions the names in the template's DefinitionSubstitutions
     */
    public List<Finding> findings(String text, Set<String> substitutions) {
        try {
            var named = substitutions.stream()
                    .collect(Collectors.toMap(Function.identity(), name -> "substituted-" + name));
            return findings(DefinitionFile.parse(file, text).machine(named))
                    .map(what -> new Finding(file + ": " + what))
                    .toList();
        } catch (BadDefinition refused) {
            return List.of(new Finding(refused.getMessage()));
        }
    }

    private Stream<String> findings(Machine machine) {
        var timeout = machine.timeoutSeconds().isPresent()
                ? Stream.<String>empty()
                : Stream.of("TimeoutSeconds is missing at the top");
        var flows = machine.flow().all().flatMap(flow -> Stream.concat(unreachable(flow), states(flow)));
        return Stream.of(timeout, flows, undefined(machine.flow(), Set.of())).flatMap(each -> each);
    }

    private static Stream<String> unreachable(Flow flow) {
        var reached = new HashSet<String>();
        reach(flow, flow.startAt(), reached);
        return flow.states().keySet().stream()
                .filter(state -> !reached.contains(state))
                .map(state -> state + " is reached from nowhere");
    }

    private static void reach(Flow flow, String state, Set<String> reached) {
        if (reached.add(state)) {
            flow.state(state).exits().flatMap(exit -> exit.next().stream()).forEach(next -> reach(flow, next, reached));
        }
    }

    private Stream<String> states(Flow flow) {
        return flow.states().values().stream().flatMap(state -> state(state).map(what -> state.name() + ": " + what));
    }

    private Stream<String> state(State state) {
        var own = switch (state) {
            case Task task -> missing(task);
            case Each each when each.maxConcurrency().isEmpty() -> Stream.of("MaxConcurrency is missing");
            default -> Stream.<String>empty();
        };
        return Stream.concat(own, state.help().stream().flatMap(this::recovery));
    }

    private static Stream<String> missing(Task task) {
        var missing = new ArrayList<String>();
        if (task.timeoutSeconds().isEmpty()) {
            missing.add("TimeoutSeconds is missing");
        }
        if (task.recovery().retriers().isEmpty()) {
            missing.add("Retry is missing");
        }
        if (task.recovery().catchers().isEmpty()) {
            missing.add("Catch is missing");
        }
        return missing.stream();
    }

    private Stream<String> recovery(Recovery recovery) {
        var retried = names(recovery.retriers().stream().map(Retrier::errors));
        var caught = names(recovery.catchers().stream().map(Catcher::errors));
        return Stream.concat(
                retried.stream()
                        .filter(WILDCARDS::contains)
                        .map(name -> "Retry on " + name + " would repeat any effect; name the errors"),
                Stream.concat(retried.stream(), caught.stream())
                        .filter(name -> name.startsWith("perennial.") && !isClass.test(name))
                        .map(name -> "ErrorEquals names " + name + ", which is no class"));
    }

    private static Set<String> names(Stream<ErrorNames> errors) {
        return errors.flatMap(each -> each.names().stream()).collect(Collectors.toSet());
    }

    private Stream<String> undefined(Flow flow, Set<String> outside) {
        var known = new HashSet<>(outside);
        known.add("states");
        flow.states().values().stream()
                .flatMap(State::exits)
                .forEach(exit -> known.addAll(exit.assign().keySet()));
        return flow.states().values().stream()
                .flatMap(state -> Stream.concat(undefined(state, known), inside(state, known)));
    }

    private static Stream<String> undefined(State state, Set<String> known) {
        return state.expressions()
                .flatMap(expression -> expression.variables().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> state.name() + ": $" + name + " is assigned nowhere, in '" + expression + "'"));
    }

    /** The children of a distributed Map are executions of their own and see no variable outside them. */
    private Stream<String> inside(State state, Set<String> known) {
        boolean apart = state instanceof Each each && each.distribution().isPresent();
        return state.inner().flatMap(flow -> undefined(flow, apart ? Set.of() : known));
    }
}
