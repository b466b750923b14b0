package perennial.local.states;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One map run: the names of its children. They follow from its place, so that they are the same after a kill. */
record MapRun(Deployed machine, String label, String prefix, String execution) {
    String arn() {
        return machine.mapRunArn(label, id(""));
    }

    String path(int child) {
        return prefix + child;
    }

    String childName(int child) {
        return id(String.valueOf(child));
    }

    String childArn(int child) {
        return machine.childArn(label, childName(child));
    }

    private String id(String part) {
        return UUID.nameUUIDFromBytes((execution + prefix + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The permissions that AWS documents for running, watching, stopping and redriving children. */
    void requirePermission() {
        machine.require("states:StartExecution", machine.arn());
        List.of("states:DescribeExecution", "states:StopExecution")
                .forEach(action -> machine.require(action, childArn(0)));
    }

    /** The child's {@code $states.context.Execution}. */
    ObjectNode context(Place place, int index, Child child) {
        var context = JsonNodeFactory.instance
                .objectNode()
                .put("Id", childArn(index))
                .put("Name", childName(index))
                .put("RoleArn", machine.role().arn())
                .put("StartTime", Moment.text(place.now()));
        context.set("Input", child.input());
        return context;
    }
}
