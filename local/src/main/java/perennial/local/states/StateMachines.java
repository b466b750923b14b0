package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.local.states.asl.DefinitionFile;
import perennial.local.states.asl.Machine;
import perennial.local.template.StateMachine;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;

/** The state machines of the account and their executions. */
public final class StateMachines {
    private final World world;
    private final Events events;
    private final TaskTokens tokens;
    private final Map<String, Deployed> machines = new LinkedHashMap<>();
    private final Map<String, Execution> executions = new LinkedHashMap<>();

    public StateMachines(World world) {
        this.world = world;
        this.events = new Events(world.journal());
        this.tokens = new TaskTokens(events, world.timeline());
    }

    /**
     * Adds a machine of the template; all are added before any is started.
     *
     * @throws perennial.local.states.asl.BadDefinition if its definition is not understood
     */
    public void deploy(StateMachine machine) {
        var definition = DefinitionFile.at(machine.definition()).machine(machine.substitutions());
        deploy(machine.name(), machine.arn(), definition, machine.role().caller());
    }

    void deploy(String name, String arn, Machine definition, Caller role) {
        machines.put(arn, new Deployed(name, arn, definition, role, world.witness()));
    }

    /** Rebuilds the executions that the journal knows and goes on with those that had not ended. */
    public void resume() {
        events.replay(this::remember);
        executions().stream().filter(each -> each.status() == Status.RUNNING).forEach(this::begin);
    }

    private synchronized void remember(Event event) {
        if (event instanceof Event.Started started) {
            executions.put(started.execution(), new Execution(started));
        } else {
            executions.get(event.execution()).apply(event);
        }
        if (event instanceof Event.Attempted attempt && attempt.token() != null) {
            tokens.issue(attempt.token(), executions.get(event.execution()), attempt.path());
        }
    }

    /**
     * Starts an execution. The same name with the same input gives the execution that runs under it already.
     *
     * @param name what tells it from the machine's other executions
     * @throws Refusal if there is no such machine, the name is taken, or the input is too large
     */
    public Execution start(String machineArn, String name, JsonNode input) {
        var machine = machine(machineArn);
        requireName(name);
        requireSize(input);
        var started = new Event.Started(
                machine.executionArn(name),
                machine.name(),
                name,
                input,
                world.timeline().now());
        var before = add(started);
        before.ifPresent(execution -> requireSame(execution, input));
        return before.orElseGet(() -> begin(execution(started.execution())));
    }

    private synchronized Optional<Execution> add(Event.Started started) {
        var before = Optional.ofNullable(executions.get(started.execution()));
        if (before.isEmpty()) {
            events.append(started);
            remember(started);
        }
        return before;
    }

    private Execution begin(Execution execution) {
        var machine = machineOf(execution);
        var run = new ExecutionRun(new Run(world, machine, execution, tokens), events);
        world.timeline().at(world.timeline().now(), run::toEnd);
        return execution;
    }

    Deployed machineOf(Execution execution) {
        return machines.values().stream()
                .filter(each -> execution.arn().equals(each.executionArn(execution.name())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is an execution of " + execution.machine() + ", which the template no longer has"));
    }

    private static void requireName(String name) {
        if (name.isEmpty() || name.length() > 80 || name.matches(".*[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}].*")) {
            throw new Refusal(400, "InvalidName", "Invalid Name: '" + name + "'");
        }
    }

    private static void requireSize(JsonNode input) {
        try {
            Limits.within(input);
        } catch (StateFailure tooLarge) {
            throw new Refusal(400, "InvalidExecutionInput", tooLarge.getMessage());
        }
    }

    private static void requireSame(Execution running, JsonNode input) {
        if (running.status() != Status.RUNNING || !running.input().equals(input)) {
            throw new Refusal(400, "ExecutionAlreadyExists", "Execution Already Exists: '" + running.arn() + "'");
        }
    }

    /** Ends an execution from outside; nothing happens if it has ended. */
    public void stop(String executionArn, String error, String cause) {
        var execution = execution(executionArn);
        var trail = new Recorded(execution, events, world.timeline().clock());
        try {
            trail.record(new Event.Ended(
                    executionArn,
                    Status.ABORTED,
                    null,
                    error,
                    cause,
                    world.timeline().now()));
        } catch (Halted alreadyEnded) {
            // Stopping twice is stopping once.
        }
    }

    /** Every execution, in the order of their starts. */
    public synchronized List<Execution> executions() {
        return List.copyOf(executions.values());
    }

    /** @throws Refusal {@code ExecutionDoesNotExist} */
    public synchronized Execution execution(String arn) {
        var execution = executions.get(arn);
        if (execution == null) {
            throw new Refusal(400, "ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }

    /** The ARNs of all machines. */
    public Stream<String> arns() {
        return machines.keySet().stream();
    }

    Deployed machine(String arn) {
        var machine = machines.get(arn);
        if (machine == null) {
            throw new Refusal(400, "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
        }
        return machine;
    }

    TaskTokens tokens() {
        return tokens;
    }

    String freshName() {
        return world.freshId().get();
    }
}
