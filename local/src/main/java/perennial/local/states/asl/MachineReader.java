package perennial.local.states.asl;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a definition; refuses, naming place and field, whatever is not understood or leads nowhere. */
public final class MachineReader {
    private MachineReader() {}

    /**
     * Reads a definition whose substitutions are filled in.
     *
     * @param name how complaints name the file
     * @throws BadDefinition if anything in it is not understood
     */
    public static Machine read(String name, JsonNode definition) {
        var fields = new Fields(name, definition);
        fields.oneOf("QueryLanguage", "JSONPath", "JSONata");
        fields.oneOf("Version", "1.0", "1.0");
        var comment = fields.text("Comment");
        var timeout = fields.whole("TimeoutSeconds", 1);
        var flow = FlowReader.read(fields, FlowReader.Kind.STANDARD);
        fields.nothingElse();
        return new Machine(comment, timeout, flow);
    }
}
