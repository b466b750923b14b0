package perennial.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;

/**
 * The event with which SES tells the bus what happened to a mail. The same fate always gives the same event, so that
 * telling it twice is telling it once.
 *
 * @param link what was clicked; null unless that is what happened
 */
record MailEvent(Mail mail, Fate fate, String link) {
    private static final String ACCOUNT = "000000000000";
    private static final String ARN = "arn:aws:ses:us-east-1:" + ACCOUNT + ":";

    JsonNode json() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0")
                .put("id", id())
                .put("detail-type", fate.outcome().detailType());
        event.put("source", "aws.ses").put("account", ACCOUNT);
        event.put("time", fate.when(mail).truncatedTo(SECONDS).toString()).put("region", "us-east-1");
        event.putArray("resources").add(ARN + "configuration-set/" + mail.configurationSet());
        detail(event.putObject("detail"));
        return event;
    }

    private String id() {
        var name = mail.messageId() + "/" + fate.outcome() + "/" + fate.recipient();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    private void detail(ObjectNode detail) {
        var eventType = fate.outcome().eventType();
        detail.put("eventType", eventType);
        describeMail(detail.putObject("mail"));
        describe(detail.putObject(eventType.toLowerCase(Locale.ROOT)));
    }

    private void describeMail(ObjectNode json) {
        json.put("timestamp", mail.at().toString()).put("source", mail.from());
        json.put("sourceArn", ARN + "identity/" + Mail.domain(mail.sender())).put("sendingAccountId", ACCOUNT);
        json.put("messageId", mail.messageId()).put("headersTruncated", false);
        mail.to().forEach(json.putArray("destination")::add);
        headers(json);
        tags(json.putObject("tags"));
    }

    private void headers(ObjectNode json) {
        var headers = json.putArray("headers");
        headers.addObject().put("name", "From").put("value", mail.from());
        headers.addObject().put("name", "To").put("value", String.join(", ", mail.to()));
        headers.addObject().put("name", "Subject").put("value", mail.subject());
        mail.headers()
                .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
        var common = json.putObject("commonHeaders");
        common.putArray("from").add(mail.from());
        mail.to().forEach(common.putArray("to")::add);
        common.put("messageId", mail.messageId()).put("subject", mail.subject());
    }

    private void tags(ObjectNode tags) {
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        tags.putArray("ses:source-ip").add("127.0.0.1");
        tags.putArray("ses:from-domain").add(Mail.domain(mail.sender()));
        tags.putArray("ses:caller-identity").add("perennial");
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
    }

    private void describe(ObjectNode json) {
        switch (fate.outcome()) {
            case SEND -> {}
            case DELIVERY -> delivery(json);
            case BOUNCE -> bounce(json);
            case COMPLAINT -> complaint(json);
            case OPEN -> reader(json);
            case CLICK -> reader(json.put("link", link)).putObject("linkTags");
        }
    }

    private void delivery(ObjectNode json) {
        timestamp(json).put("processingTimeMillis", fate.after().toMillis());
        json.putArray("recipients").add(fate.recipient());
        json.put("smtpResponse", "250 2.0.0 OK").put("reportingMTA", "mta.example.com");
    }

    private void bounce(ObjectNode json) {
        timestamp(json).put("bounceType", "Permanent").put("bounceSubType", "General");
        json.putArray("bouncedRecipients")
                .addObject()
                .put("emailAddress", fate.recipient())
                .put("action", "failed")
                .put("status", "5.1.1")
                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
        json.put("feedbackId", id()).put("reportingMTA", "dsn; mta.example.com");
    }

    private void complaint(ObjectNode json) {
        timestamp(json).put("feedbackId", id()).put("complaintFeedbackType", "abuse");
        json.putArray("complainedRecipients").addObject().put("emailAddress", fate.recipient());
        json.put("arrivalDate", fate.when(mail).toString());
    }

    private ObjectNode reader(ObjectNode json) {
        return timestamp(json).put("ipAddress", "127.0.0.1").put("userAgent", "Mozilla/5.0");
    }

    private ObjectNode timestamp(ObjectNode json) {
        return json.put("timestamp", fate.when(mail).toString());
    }
}
