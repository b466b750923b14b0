package perennial.delivery;

import perennial.id.MessageId;

/**
 * What the mail provider tells about one email.
 *
 * @param address the recipient it concerns; empty when it concerns the email as a whole
 * @param reason in one stable word; empty when all went well
 * @param isFinal a bounce that will happen again, or a complaint
 */
public record MailEvent(MessageId message, MessageState state, String address, String reason, boolean isFinal) {

    /** Whether the address must not be used again. */
    boolean blocks() {
        return isFinal && (state == MessageState.BOUNCED || state == MessageState.COMPLAINED);
    }

    /** A copy that bounced is not the message. */
    boolean isAbout(Message message) {
        return address.isEmpty() || address.equalsIgnoreCase(message.address());
    }
}
