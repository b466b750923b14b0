package perennial.local.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import perennial.contract.Contract;
import perennial.platform.Json;
import perennial.settings.LegalEntity;

/** A contract's versions as they came in, the entity that bills it and the last day that is looked at. */
record History(ObjectNode entity, List<Version> versions, LocalDate through) {

    /** What came in on a day. */
    record Version(LocalDate day, ObjectNode document) {
        Contract contract() {
            return Json.read(document, Contract.class);
        }
    }

    /** Goes through the days with what comes in on each. */
    void everyDay(BiConsumer<LocalDate, List<Version>> visit) {
        for (var day = firstDay(); !day.isAfter(through); day = day.plusDays(1)) {
            visit.accept(day, on(day));
        }
    }

    LocalDate firstDay() {
        return versions.getFirst().day;
    }

    List<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.day.equals(day)).toList();
    }

    LegalEntity biller() {
        return Json.read(entity, LegalEntity.class);
    }

    /** The shortest history that fails in the same way, as far as leaving things out goes. */
    History shrunk(Predicate<History> fails) {
        var found = this;
        for (boolean again = true; again; ) {
            again = false;
            for (var smaller : found.smaller()) {
                if (fails.test(smaller)) {
                    found = smaller;
                    again = true;
                    break;
                }
            }
        }
        return found;
    }

    private List<History> smaller() {
        var smaller = new ArrayList<History>();
        for (int i = 0; i < versions.size() && versions.size() > 1; i++) {
            var fewer = new ArrayList<>(versions);
            fewer.remove(i);
            smaller.add(new History(entity, fewer, through));
        }
        for (int i = 0; i < versions.size(); i++) {
            for (var name : List.of("services", "equipment", "fees")) {
                int size = versions.get(i).document.withArray("/" + name).size();
                for (int entry = 0; entry < size; entry++) {
                    smaller.add(without(i, name, entry));
                }
            }
        }
        return smaller;
    }

    private History without(int index, String name, int entry) {
        var fewer = new ArrayList<>(versions);
        var document = fewer.get(index).document.deepCopy();
        ((ArrayNode) document.get(name)).remove(entry);
        fewer.set(index, new Version(fewer.get(index).day, document));
        return new History(entity, fewer, through);
    }

    @Override
    public String toString() {
        return "entity " + entity + "\nthrough " + through + "\n"
                + versions.stream()
                        .map(version -> version.day + " " + version.document)
                        .collect(Collectors.joining("\n"));
    }
}
