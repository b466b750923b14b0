package perennial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import perennial.invoicing.run.Rehearsed;
import perennial.local.play.CauseSums;
import perennial.platform.Json;

/** A rehearsal as one JSON object: for each entity the review, the decision, what is parked, and the invoices. */
final class RehearsalJson {
    private RehearsalJson() {}

    static ObjectNode of(List<Rehearsed> runs) {
        var json = JsonNodeFactory.instance.objectNode().put("hash", Rehearsed.hash(runs));
        var array = json.putArray("runs");
        runs.forEach(run -> array.add(run(run)));
        return json;
    }

    private static ObjectNode run(Rehearsed run) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("entityId", run.entity().value())
                .put("businessDate", run.businessDate().toString());
        json.set("review", Json.tree(run.review()));
        json.set("causes", Json.tree(CauseSums.of(run.review())));
        json.set("decision", Json.tree(run.decision()));
        json.set("parked", Json.tree(run.parked()));
        var invoices = json.putArray("invoices");
        run.drafts().stream()
                .flatMap(draft -> draft.documents().stream())
                .map(InvoiceJson::of)
                .forEach(invoices::add);
        return json;
    }
}
