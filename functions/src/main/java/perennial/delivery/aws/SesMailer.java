package perennial.delivery.aws;

import java.util.List;
import java.util.Map;
import perennial.delivery.Mail;
import perennial.delivery.Mailer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Destination;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** Sends emails by SES v2. What it says is rendered here, so that a fault of a template is ours to see. */
final class SesMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";

    private final SesV2Client ses;
    private final String configurationSet;

    SesMailer(SesV2Client ses, String configurationSet) {
        this.ses = ses;
        this.configurationSet = configurationSet;
    }

    @Override
    public String send(Mail mail) {
        return ProviderAnswer.of("SES", () -> ses.sendEmail(request(mail)).messageId());
    }

    private SendEmailRequest request(Mail mail) {
        var envelope = mail.envelope();
        return SendEmailRequest.builder()
                .fromEmailAddress(envelope.from())
                .replyToAddresses(envelope.replyTo().isEmpty() ? List.of() : List.of(envelope.replyTo()))
                .destination(destination(envelope))
                .content(content -> content.simple(message(mail)))
                .configurationSetName(configurationSet)
                .emailTags(tags(mail.tags()))
                .build();
    }

    private static Destination destination(Mail.Envelope envelope) {
        return Destination.builder()
                .toAddresses(envelope.to())
                .ccAddresses(envelope.copies())
                .build();
    }

    private static Message message(Mail mail) {
        return Message.builder()
                .subject(text(mail.letter().subject()))
                .body(Body.builder()
                        .html(text(mail.letter().html()))
                        .text(text(mail.letter().text()))
                        .build())
                .headers(headers(mail.headers()))
                .attachments(
                        mail.attachments().stream().map(SesMailer::attachment).toList())
                .build();
    }

    private static Attachment attachment(Mail.Attachment file) {
        return Attachment.builder()
                .fileName(file.fileName())
                .contentType(file.contentType())
                .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                .rawContent(SdkBytes.fromByteArrayUnsafe(file.content()))
                .build();
    }

    private static Content text(String data) {
        return Content.builder().data(data).charset(UTF_8).build();
    }

    private static List<MessageHeader> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> MessageHeader.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
                .toList();
    }

    private static List<MessageTag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> MessageTag.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
                .toList();
    }
}
