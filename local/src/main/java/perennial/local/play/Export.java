package perennial.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import perennial.delivery.Message;
import perennial.invoicing.Invoice;
import perennial.local.EmbeddedCloud;
import perennial.local.mail.Mail;
import perennial.local.objects.StoredObject;
import perennial.platform.Json;

/** Writes invoices, documents and messages into a folder for people to look at. */
public final class Export {
    private final EmbeddedCloud cloud;
    private final Path folder;
    private final String archive;

    public Export(EmbeddedCloud cloud, Path folder) {
        this.cloud = cloud;
        this.folder = folder;
        this.archive = cloud.stack().bucket("DocumentsBucket");
    }

    /** Writes an invoice as JSON, with its page and its PDF beside it. */
    void invoice(Invoice invoice, ObjectNode json) {
        var base = invoice.entity().value() + "/" + fileName(invoice.number().text());
        write("invoices/" + base + ".json", json.toString().getBytes(StandardCharsets.UTF_8));
        cloud.buckets()
                .list(archive, "invoices/" + invoice.id().value() + "/")
                .forEach(document -> write(
                        "invoices/" + base + ending(document), cloud.buckets().read(document)));
    }

    /** Writes what became of an invoice's messages. */
    void messages(Invoice invoice, List<Message> messages) {
        messages.forEach(message -> write("messages/planned/" + message.id() + ".json", json(invoice, message)));
    }

    /** Writes every email and text as it was sent. */
    void sent() {
        cloud.mailbox().all().forEach(this::mail);
        cloud.notices()
                .texts()
                .forEach(text -> write("messages/texts/" + text.messageId() + ".json", Json.bytes(text)));
    }

    private void mail(Mail mail) {
        var base = "messages/emails/" + mail.messageId();
        write(base + ".json", Json.bytes(mail));
        body(mail.html(), base + ".html");
        body(mail.text(), base + ".txt");
    }

    private void body(String content, String name) {
        if (content != null) {
            write(name, cloud.mailbox().read(content));
        }
    }

    private static byte[] json(Invoice invoice, Message message) {
        ObjectNode json = (ObjectNode) Json.tree(message);
        return Json.bytes(json.put("invoice", invoice.number().text()));
    }

    private static String ending(StoredObject document) {
        return document.key().substring(document.key().lastIndexOf('.'));
    }

    private static String fileName(String number) {
        return number.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private void write(String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write into " + folder, unwritable);
        }
    }
}
