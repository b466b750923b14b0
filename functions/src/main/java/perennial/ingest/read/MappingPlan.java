package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.contract.CardNumbers;
import perennial.contract.Finding;
import perennial.platform.Json;
import perennial.settings.Mapping;

/** A mapping made ready for the header of one file: which cell goes where. */
final class MappingPlan {
    private final Header header;
    private final List<Assignment> assignments;
    private final Map<String, Object> defaults;

    private MappingPlan(Header header, List<Assignment> assignments, Map<String, Object> defaults) {
        this.header = header;
        this.assignments = assignments;
        this.defaults = defaults;
    }

    /** Prepares the mapping, or where there is none takes headers that are canonical paths at their word. */
    static MappingPlan of(Optional<Mapping> given, List<String> names, Shape shape) throws UnreadableFile {
        var header = Header.of(names);
        var mapping = given.isPresent() ? given.get() : header.ownMapping(shape);
        var assignments = new ArrayList<Assignment>();
        for (var field : mapping.fields()) {
            header.require(Assignment.columns(field));
            assignments.add(Assignment.of(field, mapping, shape));
        }
        return new MappingPlan(header, assignments, defaults(mapping));
    }

    /** The row as a document, or what is wrong with its cells. */
    Row row(long line, List<String> cells) {
        var cards = cardNumbers(cells);
        if (!cards.isEmpty()) {
            return new Row.Broken(line, "", cards);
        }
        var misshapen = header.misfit(cells);
        return misshapen.isPresent() ? new Row.Broken(line, "", List.of(misshapen.get())) : mapped(line, cells);
    }

    private Row mapped(long line, List<String> cells) {
        var document = JsonNodeFactory.instance.objectNode();
        var findings = new ArrayList<Finding>();
        defaults.forEach((path, value) -> Pointers.set(document, path, Json.tree(value)));
        assignments.forEach(assignment -> assignment.apply(header.named(cells), document, findings));
        return findings.isEmpty()
                ? new Row.Document(line, document)
                : new Row.Broken(line, ContractDocuments.externalId(document), findings);
    }

    private List<Finding> cardNumbers(List<String> cells) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < cells.size(); i++) {
            if (CardNumbers.in(cells.get(i))) {
                findings.add(CardNumberRefusal.at(header.name(i), cells.get(i)));
            }
        }
        return findings;
    }

    /** The mapping's own name is the source system unless a column says otherwise. */
    private static Map<String, Object> defaults(Mapping mapping) {
        var defaults = new HashMap<String, Object>(mapping.defaults());
        if (mapping.source() != null) {
            defaults.putIfAbsent("/source/system", mapping.source());
        }
        return defaults;
    }
}
