package perennial.local.states.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** One compiled JSONata expression, safe to share between threads. */
public final class Expression {
    private static final int LONGEST_MILLIS = 20_000;
    private static final int DEEPEST = 500;

    private final String source;
    private final Jsonata compiled;
    private final Set<String> variables;

    private Expression(String source, Jsonata compiled, Set<String> variables) {
        this.source = source;
        this.compiled = compiled;
        this.variables = variables;
    }

    /** @throws BadExpression if Step Functions would not accept the text */
    public static Expression of(String source) {
        var variables = Names.freeIn(source);
        if (variables.contains("eval")) {
            throw new BadExpression(source, "Step Functions has no $eval");
        }
        return new Expression(source, compile(source), variables);
    }

    private static Jsonata compile(String source) {
        try {
            var compiled = Jsonata.jsonata(source);
            compiled.setOutputConvertNulls(false);
            compiled.setValidateInput(false);
            return compiled;
        } catch (JException wrong) {
            throw new BadExpression(source, wrong.getDetailedErrorMessage());
        }
    }

    /** The variables it needs, without those it binds itself and without functions. */
    public Set<String> variables() {
        return variables;
    }

    /** @throws QueryFailure if it fails or gives nothing */
    public JsonNode evaluate(Bindings bindings) {
        var value = value(bindings);
        if (value == null) {
            throw new QueryFailure(source, "returned nothing (undefined)");
        }
        return Values.json(source, value);
    }

    private Object value(Bindings bindings) {
        try {
            var frame = compiled.createFrame();
            frame.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
            bindings.bind(variables, frame);
            return compiled.evaluate(null, frame);
        } catch (RuntimeException wrong) {
            throw new QueryFailure(source, "failed: " + wrong.getMessage());
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
