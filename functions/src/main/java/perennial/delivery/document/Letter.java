package perennial.delivery.document;

/** What an email says: its subject, and its body twice, as HTML and as plain text. */
public record Letter(String subject, String html, String text) {}
