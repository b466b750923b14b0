package perennial.invoicing.aws;

import java.util.List;
import perennial.failure.TerminalFailure;
import perennial.id.InvoiceId;
import perennial.invoicing.correction.Command;
import perennial.invoicing.correction.Correction;

/**
 * The order to correct a document, as it comes in and as it is kept.
 *
 * @param lines of a credit; none means everything that is left
 * @param amountMinor of a write-off; null means everything that is open
 */
public record CorrectionOrder(
        String commandId,
        InvoiceId document,
        Kind kind,
        List<Correction.Part> lines,
        boolean toRefund,
        Long amountMinor,
        String reason,
        String author,
        String approvedBy) {

    /** What is done to the document. */
    public enum Kind {
        CREDIT,
        VOID,
        WRITE_OFF,
        REVERSE_WRITE_OFF
    }

    static CorrectionOrder of(Command command) {
        return switch (command.correction()) {
            case Correction.Credit(var lines, var toRefund) -> of(command, Kind.CREDIT, lines, toRefund, null);
            case Correction.Cancel _ -> of(command, Kind.VOID, List.of(), false, null);
            case Correction.WriteOff(var amount) -> of(command, Kind.WRITE_OFF, List.of(), false, amount);
            case Correction.TakeUpAgain _ -> of(command, Kind.REVERSE_WRITE_OFF, List.of(), false, null);
        };
    }

    private static CorrectionOrder of(
            Command command, Kind kind, List<Correction.Part> lines, boolean toRefund, Long amountMinor) {
        return new CorrectionOrder(
                command.id(),
                command.document(),
                kind,
                lines,
                toRefund,
                amountMinor,
                command.reason(),
                command.author(),
                command.approvedBy());
    }

    Command command() {
        requireText("commandId", commandId);
        requireText("document", document == null ? null : document.value());
        requireText("kind", kind == null ? null : kind.name());
        requireText("reason", reason);
        requireText("author", author);
        return new Command(commandId, document, correction(), reason, author, approvedBy);
    }

    private Correction correction() {
        return switch (kind) {
            case CREDIT -> new Correction.Credit(lines, toRefund);
            case VOID -> new Correction.Cancel();
            case WRITE_OFF -> new Correction.WriteOff(amountMinor);
            case REVERSE_WRITE_OFF -> new Correction.TakeUpAgain();
        };
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new TerminalFailure("FIELD_MISSING", "/" + field + " is missing; give it");
        }
    }
}
