package perennial.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import perennial.contract.Finding;
import perennial.settings.Mapping;

/** The header line of a CSV file: which column stands where. */
record Header(List<String> names, Map<String, Integer> positions) {
    static Header of(List<String> cells) throws UnreadableFile {
        var names = cells.stream().map(String::strip).toList();
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && positions.put(names.get(i), i) != null) {
                throw UnreadableFile.at(
                        1, "COLUMN_TWICE", names.get(i), "two columns have one name", "rename one of them");
            }
        }
        return new Header(names, positions);
    }

    String name(int position) {
        return position < names.size() ? names.get(position) : "column " + (position + 1);
    }

    /** The cells of one row by the name of their column, without blanks at their ends. */
    UnaryOperator<String> named(List<String> cells) {
        return name -> cells.get(positions.get(name)).strip();
    }

    void require(List<String> columns) throws UnreadableFile {
        var missing = new HashSet<>(columns);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            throw UnreadableFile.at(
                    1,
                    "COLUMN_MISSING",
                    String.join(", ", missing.stream().sorted().toList()),
                    "the mapping names columns that the file lacks",
                    "export them too, or correct the mapping; the file's columns are " + String.join(", ", names));
        }
    }

    /** Says so when a row has not as many cells as the header, so that no value slides into the next column. */
    Optional<Finding> misfit(List<String> cells) {
        boolean surplus = cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank());
        if (cells.size() >= names.size() && !surplus) {
            return Optional.empty();
        }
        return Optional.of(BadValue.of(
                "ROW_MISFIT",
                "",
                cells.size() + " values",
                "the header has " + names.size() + " columns",
                "quote values that hold the separator or a line break, and give every column a value or nothing"));
    }

    /** The mapping that headers express which are themselves canonical paths: /customer/legalName or customer.legalName. */
    Mapping ownMapping(Shape shape) throws UnreadableFile {
        var fields = new ArrayList<Mapping.Field>();
        for (var name : names) {
            var path = name.startsWith("/") ? name : "/" + name.replace('.', '/');
            if (shape.at(path).isEmpty()) {
                throw UnreadableFile.at(
                        1,
                        "MAPPING_MISSING",
                        name,
                        "this column is no path of the contract document",
                        "give a mapping for this source, or name columns as customer.legalName");
            }
            fields.add(new Mapping.Field(name, path, null, null, null, false));
        }
        return new Mapping(null, null, null, null, null, fields, null);
    }
}
