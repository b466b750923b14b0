package perennial.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import perennial.delivery.document.CitedInvoices;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.id.MessageId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.settings.Channel;

/**
 * Sends one message: claims it, looks again whether it may be sent, sends it, and stores what came of it. Only the
 * worker whose claim was stored sends; so a message that is handed over twice is sent once.
 */
public final class SendMessage {
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Messages messages;
    private final Invoices invoices;
    private final Recipients recipients;
    private final Issuers issuers;
    private final NextChannel channels;
    private final Dispatch dispatch;
    private final InstantSource clock;
    private final Supplier<String> tokens;

    /** What came of it, for the figures. */
    public enum Outcome {
        DONE,
        RESENT,
        NOTHING_TO_DO,
        POSTPONED,
        MISSED,
        UNKNOWN
    }

    public SendMessage(Desk desk, Dispatch dispatch, InstantSource clock, Supplier<String> tokens) {
        this.messages = desk.messages();
        this.invoices = desk.invoices();
        this.recipients = desk.recipients();
        this.issuers = desk.issuers();
        this.channels = desk.channels(clock);
        this.dispatch = dispatch;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Sends the message if it is due and nobody else does. */
    public Outcome send(MessageId id) {
        return messages.find(id)
                .filter(message -> message.isDue(clock.instant()))
                .map(message -> message.claimedBy(tokens.get(), clock.instant()))
                .filter(messages::replace)
                .map(this::deliver)
                .orElse(Outcome.NOTHING_TO_DO);
    }

    private Outcome deliver(Message message) {
        try {
            return message.resends() > 1 ? miss(message, MessageState.FAILED, "OUTCOME_UNKNOWN") : attempt(message);
        } catch (RetryableFailure busy) {
            return postpone(message, clock.instant().plus(BUSY), busy.code());
        } catch (TerminalFailure refused) {
            return miss(message, MessageState.FAILED, refused.code());
        } catch (OutcomeUnknown silent) {
            return Outcome.UNKNOWN;
        }
    }

    private Outcome attempt(Message message) {
        var invoice = invoice(message);
        var quietUntil = quietUntil(message, invoice);
        if (quietUntil.isPresent()) {
            return postpone(message, quietUntil.get(), "QUIET_HOURS");
        }
        var recipient = recipients.of(invoice);
        var policy = issuers.policy(invoice);
        var channel = message.identity().channel();
        var plan = ChannelPlan.of(recipient, policy);
        return plan.way(channel)
                .or(() -> lastResort(channel))
                .map(way -> new Dossier(
                        message,
                        invoice,
                        CitedInvoices.by(invoice, invoices),
                        issuers.of(invoice),
                        recipient,
                        policy,
                        way))
                .map(this::dispatch)
                .orElseGet(() -> miss(message, MessageState.SUPPRESSED, plan.reasonAgainst(channel)));
    }

    private Outcome dispatch(Dossier dossier) {
        var done = dispatch.send(dossier);
        var message = dossier.message();
        messages.change(message.id(), stored -> stored.taken(done.state(), done.receipt(), clock.instant()));
        return message.resends() > 0 ? Outcome.RESENT : Outcome.DONE;
    }

    /** Print is the way that is left when no other is, wanted or not. */
    private static Optional<ChannelPlan.Way> lastResort(Channel channel) {
        return channel == Channel.PRINT ? Optional.of(new ChannelPlan.Way(channel, "")) : Optional.empty();
    }

    private Optional<Instant> quietUntil(Message message, Invoice invoice) {
        if (message.identity().channel() != Channel.SMS) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(QuietHours.of(issuers.policy(invoice)).earliest(now, issuers.zone(invoice)))
                .filter(allowed -> allowed.isAfter(now));
    }

    private Outcome postpone(Message message, Instant until, String why) {
        messages.change(message.id(), stored -> stored.isHeldBy(message) ? stored.postponed(until, why) : stored);
        return Outcome.POSTPONED;
    }

    /** The next channel is planned first: whatever stops us between, the customer is not forgotten. */
    private Outcome miss(Message message, MessageState state, String why) {
        invoices.find(message.identity().invoice()).ifPresent(invoice -> channels.after(message, invoice, why));
        messages.change(message.id(), stored -> stored.told(state, why, clock.instant()));
        return Outcome.MISSED;
    }

    private Invoice invoice(Message message) {
        var id = message.identity().invoice();
        return invoices.find(id).orElseThrow(() -> new TerminalFailure("NOT_ISSUED", id + " is no issued invoice"));
    }
}
