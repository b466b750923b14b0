package perennial.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.delivery.document.Letter;
import perennial.failure.TerminalFailure;

/**
 * An email ready to be sent. A line break in anything that becomes a header is refused: it would be a way to add
 * headers and recipients.
 *
 * @param tags come back with the provider's events
 */
public record Mail(
        Envelope envelope,
        Letter letter,
        List<Attachment> attachments,
        Map<String, String> headers,
        Map<String, String> tags) {

    /** From whom and to whom; no {@code replyTo} is empty. */
    public record Envelope(String from, String replyTo, String to, List<String> copies) {
        public Envelope {
            if (from == null || from.isBlank()) {
                throw new TerminalFailure("SENDER_MISSING", "the brand has no emailFrom to send by; give it one");
            }
        }
    }

    /** A file that travels with the email. */
    public record Attachment(String fileName, String contentType, byte[] content) {}

    public Mail {
        attachments = List.copyOf(attachments);
        headers = Map.copyOf(headers);
        tags = Map.copyOf(tags);
        Stream.of(
                        Stream.of(envelope.from(), envelope.replyTo(), envelope.to(), letter.subject()),
                        envelope.copies().stream(),
                        attachments.stream().map(Attachment::fileName),
                        headers.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())))
                .flatMap(part -> part)
                .forEach(Mail::requireOneLine);
    }

    private static void requireOneLine(String header) {
        if (header.codePoints().anyMatch(each -> Character.isISOControl(each) || each == 0x2028 || each == 0x2029)) {
            throw new TerminalFailure("LINE_BREAK_IN_HEADER", "a header of the email has a control character");
        }
    }
}
