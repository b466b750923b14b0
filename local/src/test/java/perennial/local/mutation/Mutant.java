package perennial.local.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The template without one thing.
 *
 * @param owner logical id of the resource that has it
 * @param thing what is taken away: a variable, an action, a substitution, an event source
 * @param place where it stands in the template
 * @param names texts that the complaint about its absence must have, one of each list
 */
record Mutant(Kind kind, String owner, String thing, JsonPointer place, List<List<String>> names) {
    /** What kind of thing is taken away. */
    enum Kind {
        VARIABLE,
        ACTION,
        RESOURCE,
        SUBSTITUTION,
        EVENT_SOURCE
    }

    /** A copy of the template that lacks it. */
    JsonNode of(JsonNode template) {
        var copy = template.deepCopy();
        var parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        removeStatementIfEmpty(copy, place.head());
        return copy;
    }

    /** A statement that allows nothing is no statement. */
    private static void removeStatementIfEmpty(JsonNode copy, JsonPointer emptied) {
        if (copy.at(emptied) instanceof ArrayNode actions && actions.isEmpty()) {
            var statement = emptied.head();
            ((ArrayNode) copy.at(statement.head())).remove(statement.last().getMatchingIndex());
        }
    }

    boolean isNamedIn(String complaint) {
        return names.stream().allMatch(any -> any.stream().anyMatch(complaint::contains));
    }

    @Override
    public String toString() {
        return (kind + " " + owner + " " + thing).strip();
    }
}
