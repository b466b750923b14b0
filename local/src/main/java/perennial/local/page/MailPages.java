package perennial.local.page;

import java.util.List;
import java.util.Optional;
import perennial.local.mail.Mail;
import perennial.local.mail.Mailbox;

/** The emails that were sent, as their recipients see them. */
final class MailPages {
    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Response answer(List<String> path) {
        if (path.isEmpty()) {
            return Response.page(list());
        }
        return mail(path.getFirst())
                .map(mail -> part(mail, path.subList(1, path.size())))
                .orElseGet(Pages::notFound);
    }

    private Optional<Mail> mail(String messageId) {
        return mailbox.all().stream()
                .filter(mail -> mail.messageId().equals(messageId))
                .findFirst();
    }

    private Html list() {
        var rows = mailbox.all().reversed().stream().map(MailPages::row).toList();
        return Layout.page("Mail", Tables.table(List.of("Subject", "To", "Sent (UTC)"), rows));
    }

    private static Html row(Mail mail) {
        return Tables.row(
                Tables.link("/mail/" + mail.messageId(), mail.subject()), String.join(", ", mail.to()), mail.at());
    }

    private Response part(Mail mail, List<String> path) {
        if (path.isEmpty()) {
            return Response.page(show(mail));
        }
        return switch (path.getFirst()) {
            case "html" -> Response.foreign("text/html; charset=utf-8", mailbox.read(mail.html()));
            case "text" -> Response.foreign("text/plain; charset=utf-8", mailbox.read(mail.text()));
            default -> attachment(mail, path.getFirst());
        };
    }

    private Response attachment(Mail mail, String fileName) {
        return mail.attachments().stream()
                .filter(attached -> attached.fileName().equals(fileName))
                .findFirst()
                .map(attached -> Response.foreign(attached.contentType(), mailbox.read(attached.content())))
                .orElseGet(Pages::notFound);
    }

    private static Html show(Mail mail) {
        var base = "/mail/" + mail.messageId() + "/";
        return Layout.page(
                mail.subject(),
                Html.of(
                        "<p>From {}<br>To {}<br>Sent {} (UTC)</p><p>{} {}</p>{}",
                        mail.from(),
                        String.join(", ", mail.to()),
                        mail.at(),
                        mail.text() == null ? Html.NOTHING : Tables.link(base + "text", "Plain text"),
                        mail.attachments().stream()
                                .map(attached ->
                                        Tables.link(base + Encoded.part(attached.fileName()), attached.fileName()))
                                .toList(),
                        body(mail, base)));
    }

    private static Html body(Mail mail, String base) {
        return mail.html() == null
                ? Html.NOTHING
                : Html.of("<iframe sandbox title=\"The email\" src=\"{}html\"></iframe>", base);
    }
}
