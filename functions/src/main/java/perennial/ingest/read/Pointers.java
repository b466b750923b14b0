package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON pointers: taken apart, and written through. */
final class Pointers {
    private Pointers() {}

    static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : List.of(pointer.substring(1).split("/", -1)).stream()
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static String child(String pointer, String step) {
        return pointer + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** Sets the value at a pointer, making the objects and lists on the way; a step of digits makes a list. */
    static void set(ObjectNode document, String pointer, JsonNode value) {
        var steps = steps(pointer);
        ContainerNode<?> here = document;
        for (int i = 0; i < steps.size() - 1; i++) {
            here = enter(here, steps.get(i), isIndex(steps.get(i + 1)));
        }
        put(here, steps.getLast(), value);
    }

    private static ContainerNode<?> enter(ContainerNode<?> here, String step, boolean list) {
        var present = here instanceof ArrayNode array ? array.get(Integer.parseInt(step)) : here.get(step);
        if (present instanceof ContainerNode<?> container) {
            return container;
        }
        ContainerNode<?> fresh = list ? here.arrayNode() : here.objectNode();
        put(here, step, fresh);
        return fresh;
    }

    private static void put(ContainerNode<?> here, String step, JsonNode value) {
        if (here instanceof ArrayNode array) {
            putAt(array, Integer.parseInt(step), value);
        } else {
            ((ObjectNode) here).set(step, value);
        }
    }

    private static void putAt(ArrayNode array, int index, JsonNode value) {
        while (array.size() <= index) {
            array.addObject();
        }
        array.set(index, value);
    }

    private static boolean isIndex(String step) {
        return step.matches("\\d{1,3}");
    }
}
