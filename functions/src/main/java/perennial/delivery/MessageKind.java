package perennial.delivery;

/** What a message is about. */
public enum MessageKind {
    INVOICE
}
