package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/** Parameters and AWS's own names, all that conditions may use. */
final class ParameterScope implements Scope {
    private final Map<String, JsonNode> values;

    ParameterScope(Parameters parameters) {
        this.values = new HashMap<>(parameters.values());
        own("AWS::Region", Arns.REGION);
        own("AWS::AccountId", Arns.ACCOUNT);
        own("AWS::StackName", Arns.STACK);
        own("AWS::Partition", "aws");
        own("AWS::URLSuffix", "amazonaws.com");
    }

    private void own(String name, String value) {
        values.put(name, JsonNodeFactory.instance.textNode(value));
    }

    boolean knows(String name) {
        return values.containsKey(name);
    }

    @Override
    public JsonNode reference(String place, String name) {
        if (!knows(name)) {
            throw new TemplateFault(place, "there is no parameter " + name);
        }
        return values.get(name);
    }

    @Override
    public String attribute(String place, String name, String attribute) {
        throw new TemplateFault(place, "only parameters may be used here, not " + name + "." + attribute);
    }

    @Override
    public boolean holds(String place, String condition) {
        throw new TemplateFault(place, "Fn::If may not be used here");
    }
}
