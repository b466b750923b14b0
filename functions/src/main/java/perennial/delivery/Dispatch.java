package perennial.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.delivery.Archive.Document;
import perennial.delivery.Mail.Attachment;
import perennial.delivery.Mail.Envelope;
import perennial.delivery.Message.Receipt;
import perennial.delivery.document.InvoiceEmail;
import perennial.delivery.document.InvoiceSms;
import perennial.delivery.document.InvoiceText;

/** Renders a message, keeps its document and gives it to its channel. */
public final class Dispatch {
    /** Bytes; SES takes 40 MB a mail, many receivers 20 or less. */
    private static final int LARGEST_SHEET = 10_000_000;

    private final Archive archive;
    private final Mailer mailer;
    private final Texter texter;

    public Dispatch(Archive archive, Mailer mailer, Texter texter) {
        this.archive = archive;
        this.mailer = mailer;
        this.texter = texter;
    }

    /** The state that the message has now, and the channel's receipt. */
    record Done(MessageState state, Receipt receipt) {}

    Done send(Dossier dossier) {
        var text = dossier.text();
        var document = archive.keep(dossier.invoice(), text);
        return switch (dossier.way().channel()) {
            case EMAIL -> done(MessageState.SENT, dossier, document, mailer.send(mail(dossier, text, document)));
            case SMS -> done(MessageState.SENT, dossier, document, text(dossier, text));
            case PORTAL -> done(MessageState.PUBLISHED, dossier, document, "");
            case PRINT -> print(dossier, document);
        };
    }

    private Done print(Dossier dossier, Document document) {
        archive.layReadyForPrint(dossier.invoice(), document);
        return done(MessageState.PRINT_QUEUED, dossier, document, "");
    }

    private String text(Dossier dossier, InvoiceText text) {
        var sender = Optional.ofNullable(dossier.issuer().brand().smsName());
        return texter.send(
                dossier.way().address(),
                InvoiceSms.of(text, sender.orElse(dossier.issuer().name())));
    }

    private static Mail mail(Dossier dossier, InvoiceText text, Document document) {
        var attached = dossier.attachesPdf();
        return new Mail(
                envelope(dossier),
                InvoiceEmail.of(text, attached),
                attached ? attachments(document) : List.of(),
                Map.of("X-Invoice-Id", tag(text.number())),
                Map.of(
                        "messageId", dossier.message().id().value(),
                        "kind", dossier.message().identity().kind().name(),
                        "invoice", tag(text.number())));
    }

    /** A sheet that is too large to be mailed lies in the archive. */
    private static List<Attachment> attachments(Document document) {
        var pdf = new Attachment(document.fileName(), "application/pdf", document.pdf());
        return Stream.concat(
                        Stream.of(pdf),
                        document.sheet().stream()
                                .filter(sheet -> sheet.csv().length <= LARGEST_SHEET)
                                .map(sheet -> new Attachment(sheet.fileName(), "text/csv", sheet.csv())))
                .toList();
    }

    /** The characters that headers and tags take everywhere. */
    private static String tag(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static Envelope envelope(Dossier dossier) {
        var brand = dossier.issuer().brand();
        return new Envelope(
                brand.emailFrom(),
                Optional.ofNullable(brand.emailReplyTo()).orElse(""),
                dossier.way().address(),
                dossier.recipient().copies());
    }

    private static Done done(MessageState state, Dossier dossier, Document document, String providerId) {
        return new Done(state, new Receipt(dossier.way().address(), providerId, document.sha256()));
    }
}
