package perennial.delivery.document;

/** The text message that points to an invoice: no name and no address of the customer, one segment. */
public final class InvoiceSms {
    private static final int SENDER = 20;

    private InvoiceSms() {}

    /**
     * @param sender short name that opens the text; cut after 20 characters
     * @throws perennial.failure.TerminalFailure when it does not fit into one segment
     */
    public static String of(InvoiceText text, String sender) {
        var key = text.payment().automatic() ? "textAutomatic" : "textDue";
        var said = text.words()
                .say(
                        key,
                        shortened(sender),
                        text.number(),
                        text.due().amount(),
                        text.due().date());
        return Gsm7.oneSegment(Gsm7.plain(said));
    }

    private static String shortened(String sender) {
        var plain = Gsm7.plain(CleanText.of(sender));
        return plain.length() <= SENDER ? plain : plain.substring(0, SENDER).strip();
    }
}
