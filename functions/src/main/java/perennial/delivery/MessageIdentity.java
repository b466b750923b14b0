package perennial.delivery;

import java.nio.charset.StandardCharsets;
import perennial.id.InvoiceId;
import perennial.id.MessageId;
import perennial.settings.Channel;

/**
 * What makes a message that message: a second one of the same kind, invoice, step and channel is the same message.
 *
 * @param step of a series of messages about one invoice; 0 is the invoice itself
 */
public record MessageIdentity(MessageKind kind, InvoiceId invoice, int step, Channel channel) {
    private static final int DIGITS = 32;

    /** The matter in hexadecimal digits, a hyphen and the channel: every provider takes it as a tag, nobody learns from it. */
    public MessageId id() {
        return new MessageId(matter() + "-" + channel.name());
    }

    /** The same for all channels by which one message is tried. */
    public String matter() {
        var matter = String.join(":", kind.name(), invoice.value(), Integer.toString(step));
        return Sha256.of(matter.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    MessageIdentity by(Channel other) {
        return new MessageIdentity(kind, invoice, step, other);
    }
}
