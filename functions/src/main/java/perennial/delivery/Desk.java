package perennial.delivery;

import java.time.InstantSource;
import perennial.invoicing.Invoices;

/** What everybody who plans or sends messages looks things up in. */
public record Desk(Messages messages, Invoices invoices, Recipients recipients, Tasks tasks, Issuers issuers) {

    public NextChannel channels(InstantSource clock) {
        return new NextChannel(messages, recipients, tasks, issuers, clock);
    }
}
