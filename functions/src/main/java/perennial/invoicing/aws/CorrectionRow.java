package perennial.invoicing.aws;

import java.util.Optional;
import perennial.id.InvoiceId;
import perennial.invoicing.correction.Outcome;
import perennial.invoicing.correction.Outcome.State;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;

/** An order to correct a document, and what came of it, as a row: version 1 waits, a later one is done. */
final class CorrectionRow {
    private CorrectionRow() {}

    static Key key(String command) {
        return Table.OPERATIONS.key("CORRECTION#" + command, "OUTCOME");
    }

    static Item write(Outcome outcome, long version) {
        return Item.at(key(outcome.command().id()))
                .with("version", version)
                .with("state", outcome.state().name())
                .with("order", Json.text(CorrectionOrder.of(outcome.command())))
                .withOptional("code", Optional.ofNullable(outcome.code()))
                .withOptional("message", Optional.ofNullable(outcome.message()))
                .withOptional("number", Optional.ofNullable(outcome.number()))
                .withOptional(
                        "creditNote", Optional.ofNullable(outcome.creditNote()).map(InvoiceId::value));
    }

    static Outcome read(Item row) {
        return new Outcome(
                Json.read(row.text("order"), CorrectionOrder.class).command(),
                State.valueOf(row.text("state")),
                row.optionalText("code").orElse(null),
                row.optionalText("message").orElse(null),
                row.optionalText("number").orElse(null),
                row.optionalText("creditNote").map(InvoiceId::parse).orElse(null));
    }
}
