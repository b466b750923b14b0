package perennial.local.states.asl;

import java.util.Optional;
import java.util.Set;
import perennial.local.states.asl.FlowReader.Kind;
import perennial.local.states.jsonata.Payload;

/** Reads one state by its type. */
final class StateReader {
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String INVOKE_AND_WAIT = INVOKE + ".waitForTaskToken";
    private static final Set<String> INVOCATION = Set.of("FunctionName", "Payload");

    private StateReader() {}

    static State read(String name, Fields fields, Kind kind) {
        fields.oneOf("QueryLanguage", "JSONata", "JSONata");
        fields.text("Comment");
        var state = byType(name, fields, kind);
        fields.nothingElse();
        return state;
    }

    private static State byType(String name, Fields fields, Kind kind) {
        return switch (fields.requireText("Type")) {
            case "Task" -> task(name, fields, kind);
            case "Pass" -> new State.Pass(name, ExitReader.read(fields));
            case "Choice" -> choice(name, fields);
            case "Wait" -> waiting(name, fields);
            case "Succeed" -> new State.Succeed(name, ExitReader.end(fields));
            case "Fail" -> new State.Fail(name, fields.payload("Error"), fields.payload("Cause"));
            case "Parallel" -> parallel(name, fields, kind);
            case "Map" -> EachReader.read(name, fields, kind);
            case String other -> throw fields.bad("the Type " + other + " is not understood");
        };
    }

    private static State task(String name, Fields fields, Kind kind) {
        var resource = fields.oneOf("Resource", "none", INVOKE, INVOKE_AND_WAIT);
        if (resource.equals(INVOKE_AND_WAIT) && kind == Kind.EXPRESS) {
            throw fields.bad("an EXPRESS child cannot wait for a task token");
        }
        return new State.Task(
                name,
                resource.equals(INVOKE_AND_WAIT),
                invocation(fields),
                fields.number("TimeoutSeconds"),
                fields.number("HeartbeatSeconds"),
                RecoveryReader.read(fields),
                ExitReader.read(fields));
    }

    private static Payload invocation(Fields fields) {
        var arguments = fields.payload("Arguments", fields.require("Arguments"));
        if (arguments instanceof Payload.Members(var members)) {
            members.keySet().stream()
                    .filter(key -> !INVOCATION.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw fields.bad(
                                "the argument " + key + " is not understood; understood: FunctionName, Payload");
                    });
        }
        return arguments;
    }

    private static State choice(String name, Fields fields) {
        var rules = fields.each("Choices", (rule, _) -> rule(rule));
        if (rules.isEmpty()) {
            throw fields.bad("Choices is missing or empty");
        }
        var exit = ExitReader.byDefault(fields);
        return new State.Choice(name, rules, exit.next().isPresent() ? Optional.of(exit) : Optional.empty());
    }

    private static State.Rule rule(Fields fields) {
        fields.text("Comment");
        var rule = new State.Rule(fields.payload("Condition", fields.require("Condition")), ExitReader.onward(fields));
        fields.nothingElse();
        return rule;
    }

    private static State waiting(String name, Fields fields) {
        var seconds = fields.number("Seconds");
        var timestamp = fields.payload("Timestamp");
        if (seconds.isPresent() == timestamp.isPresent()) {
            throw fields.bad("exactly one of Seconds and Timestamp must be given");
        }
        return new State.Wait(name, seconds, timestamp, ExitReader.read(fields));
    }

    private static State parallel(String name, Fields fields, Kind kind) {
        var branches = fields.each("Branches", (branch, _) -> {
            branch.text("Comment");
            var flow = FlowReader.read(branch, kind);
            branch.nothingElse();
            return flow;
        });
        return new State.Parallel(
                name, fields.payload("Arguments"), branches, RecoveryReader.read(fields), ExitReader.read(fields));
    }
}
