package perennial.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail that was accepted. Bodies and attachments are named by their content and read from the mailbox.
 *
 * @param from as sent, with a display name if there was one
 * @param text the plain body's content; null if there is none
 * @param html the HTML body's content; null if there is none
 * @param configurationSet null if the mail was sent without one, so that nobody hears of it again
 */
public record Mail(
        String messageId,
        Instant at,
        String from,
        List<String> to,
        List<String> replyTo,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Map<String, String> tags,
        List<Attachment> attachments,
        String configurationSet) {

    /** @param content names the bytes */
    public record Attachment(String fileName, String contentType, String content, int size) {}

    /** The sender's address alone. */
    String sender() {
        return address(from);
    }

    static String address(String written) {
        int open = written.lastIndexOf('<');
        return open < 0
                ? written.strip()
                : written.substring(open + 1, written.lastIndexOf('>')).strip();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
