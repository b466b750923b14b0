package perennial.local.functions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.local.meter.Meter;
import perennial.local.template.LambdaFunction;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;
import perennial.local.wire.Witness;

/** The functions of the stack. */
public final class Functions implements Lambda {
    private static final String INVOKE = "lambda:InvokeFunction";

    private final Map<String, LambdaFunction> byName = new HashMap<>();
    private final Map<String, Fleet> fleets = new HashMap<>();
    private final Meter meter;
    private final Witness witness;

    /**
     * @throws perennial.local.template.TemplateFault when a handler is not to be had
     */
    public Functions(List<LambdaFunction> functions, Ground ground, Meter meter) {
        this.meter = meter;
        this.witness = ground.witness();
        LocalMetrics.install();
        functions.forEach(function -> {
            byName.put(function.name(), function);
            byName.put(function.logicalId(), function);
            fleets.put(function.name(), new Fleet(function, ground));
        });
    }

    @Override
    public Invocation invoke(Caller caller, String function, byte[] payload) {
        var known = find(function);
        var access = Access.to(INVOKE, known.arn());
        if (!caller.policy().allows(access)) {
            throw denied(caller, access);
        }
        meter.count("lambda", known.name(), caller.name());
        return fleets.get(known.name()).invoke(payload);
    }

    private Refusal denied(Caller caller, Access access) {
        var refusal = Refusal.denied(caller, access);
        witness.miss(refusal.getMessage());
        return refusal;
    }

    /** Finds by name, by logical id, or by ARN with or without version or alias. */
    private LambdaFunction find(String function) {
        var name = function.startsWith("arn:") ? function.split(":")[6] : function.replaceFirst(":.*", "");
        var known = byName.get(name);
        if (known == null) {
            throw new Refusal(404, "Lambda.ResourceNotFoundException", "Function not found: " + function);
        }
        return known;
    }

    /** The variables that the template gives and no function has read so far. */
    public List<String> unread() {
        return fleets.values().stream().flatMap(Fleet::unread).sorted().toList();
    }
}
