package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.id.InvoiceId;
import perennial.invoicing.correction.CorrectInvoice;
import perennial.invoicing.correction.Outcome;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Corrects an issued invoice or credit note by order of a person. */
public final class CorrectInvoiceHandler extends TaskHandler<CorrectionOrder, CorrectInvoiceHandler.Answer> {
    private final CorrectInvoice correctInvoice;

    public CorrectInvoiceHandler() {
        this(Host.process());
    }

    public CorrectInvoiceHandler(Host host) {
        super(CorrectionOrder.class);
        var wiring = Wiring.of(host);
        correctInvoice = new CorrectInvoice(new StoredCorrections(wiring.store()), wiring.settings(), host.clock());
    }

    @Override
    protected Answer handle(CorrectionOrder order, Context context) {
        return Answer.of(correctInvoice.correct(order.command()));
    }

    /** What came of it, and the credit note that was made, by its number and by the id under which it is sent. */
    public record Answer(
            String commandId, Outcome.State state, String code, String message, String number, InvoiceId creditNote) {
        static Answer of(Outcome outcome) {
            return new Answer(
                    outcome.command().id(),
                    outcome.state(),
                    outcome.code(),
                    outcome.message(),
                    outcome.number(),
                    outcome.creditNote());
        }
    }
}
