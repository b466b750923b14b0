package perennial.delivery;

import java.util.List;
import perennial.failure.TerminalFailure;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;

/** Plans the messages that bring issued invoices to their customers. Planning twice changes nothing. */
public final class PlanMessages {
    private final Invoices invoices;
    private final NextChannel channels;

    public PlanMessages(Invoices invoices, NextChannel channels) {
        this.invoices = invoices;
        this.channels = channels;
    }

    /**
     * @return for how many invoices a message is planned now
     * @throws TerminalFailure when an invoice is not issued, or the settings lack its sender
     */
    public int plan(List<InvoiceId> ids) {
        ids.forEach(id -> channels.first(issued(id), MessageKind.INVOICE));
        return ids.size();
    }

    private Invoice issued(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> new TerminalFailure("NOT_ISSUED", id + " is no issued invoice"));
    }
}
