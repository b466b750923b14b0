package perennial.delivery;

import java.time.InstantSource;
import perennial.delivery.Recipient.BlockedAddress;
import perennial.settings.Channel;

/**
 * Notes what became of an email. Events come late, twice and in any order; each moves the message forward only. An
 * address that bounced for good or complained is not used again, and after a bounce the next channel is planned.
 */
public final class RecordMailEvent {
    private final Desk desk;
    private final InstantSource clock;

    public RecordMailEvent(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Returns false when the event is about no message of ours. */
    public boolean record(MailEvent event) {
        return desk.messages()
                .find(event.message())
                .map(message -> record(event, message))
                .orElse(false);
    }

    private boolean record(MailEvent event, Message message) {
        if (event.isAbout(message)) {
            act(event, message);
            desk.messages().change(message.id(), stored -> stored.told(event.state(), event.reason(), clock.instant()));
        }
        return true;
    }

    /** Before the state is stored, so that an event that comes again after a crash does what is missing. */
    private void act(MailEvent event, Message message) {
        if (event.blocks()) {
            var block = new BlockedAddress(Channel.EMAIL, event.address(), event.reason());
            desk.recipients().block(message.customer(), block);
        }
        if (event.state().isMiss()) {
            desk.invoices()
                    .find(message.identity().invoice())
                    .ifPresent(invoice -> desk.channels(clock).after(message, invoice, event.reason()));
        }
    }
}
