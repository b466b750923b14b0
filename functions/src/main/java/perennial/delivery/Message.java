package perennial.delivery;

import java.time.Duration;
import java.time.Instant;
import perennial.id.CustomerId;
import perennial.id.MessageId;

/**
 * One message to one customer by one channel, from the plan to what became of it. It is stored before anything is sent.
 *
 * @param address where it goes: an email address or a telephone number; empty for portal and print
 * @param sendAt not before this moment; while it is being sent, the moment at which it is looked at again
 * @param version counts its changes from 1
 * @param owner token of the worker that has it; empty when none has
 * @param resends how often it was sent again because nobody knew whether it had been
 * @param providerId the provider's reference once it was taken
 * @param documentSha256 of the PDF it refers to, in hexadecimal digits; empty until it was printed
 * @param reason why it stands where it stands, where that is not plain
 * @param changedAt when it got its state
 */
public record Message(
        MessageIdentity identity,
        CustomerId customer,
        String address,
        MessageState state,
        Instant sendAt,
        long version,
        String owner,
        int resends,
        String providerId,
        String documentSha256,
        String reason,
        Instant changedAt) {
    /** After so long without an answer a worker is taken for dead. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** A planned message; {@code reason} says why this channel where it is not the preferred one. */
    static Message planned(
            MessageIdentity identity, CustomerId customer, String address, Timing timing, String reason) {
        return new Message(
                identity,
                customer,
                address,
                MessageState.QUEUED,
                timing.sendAt(),
                1,
                "",
                0,
                "",
                "",
                reason,
                timing.plannedAt());
    }

    /** When a message was planned and when it may go. */
    record Timing(Instant plannedAt, Instant sendAt) {}

    public MessageId id() {
        return identity.id();
    }

    boolean isDue(Instant now) {
        return state.isWaiting() && !sendAt.isAfter(now);
    }

    /** The worker that took it still has it. */
    boolean isHeldBy(Message claimed) {
        return state == MessageState.SENDING && owner.equals(claimed.owner);
    }

    /** A worker takes it; taking it from another worker that fell silent is a resend. */
    Message claimedBy(String worker, Instant now) {
        int again = state == MessageState.SENDING ? resends + 1 : resends;
        return new Message(
                identity,
                customer,
                address,
                MessageState.SENDING,
                now.plus(PATIENCE),
                version + 1,
                worker,
                again,
                providerId,
                documentSha256,
                reason,
                now);
    }

    /** Back to waiting: nothing was sent. */
    Message postponed(Instant until, String why) {
        return new Message(
                identity,
                customer,
                address,
                MessageState.QUEUED,
                until,
                version + 1,
                "",
                resends,
                providerId,
                documentSha256,
                why,
                changedAt);
    }

    /** The provider's or the archive's answer. */
    Message taken(MessageState by, Receipt receipt, Instant now) {
        var next = state.after(by);
        return new Message(
                identity,
                customer,
                receipt.address(),
                next,
                sendAt,
                version + 1,
                "",
                resends,
                receipt.providerId(),
                receipt.documentSha256(),
                reason,
                next == state ? changedAt : now);
    }

    /** What is known once a message was taken. */
    record Receipt(String address, String providerId, String documentSha256) {}

    /** News about it; older or weaker news changes nothing. */
    Message told(MessageState news, String why, Instant now) {
        if (state.after(news) == state) {
            return this;
        }
        return new Message(
                identity,
                customer,
                address,
                news,
                sendAt,
                version + 1,
                "",
                resends,
                providerId,
                documentSha256,
                why,
                now);
    }
}
