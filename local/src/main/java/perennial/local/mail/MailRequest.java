package perennial.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.local.journal.Contents;
import perennial.local.wire.Refusal;

/** A SendEmail request. */
record MailRequest(JsonNode json) {
    private static final String TAG = "[A-Za-z0-9_.@-]{1,256}";
    private static final String ADDRESS = "[^@\\s<>]+@[^@\\s<>]+";

    String from() {
        return json.path("FromEmailAddress").asText();
    }

    String configurationSet() {
        return json.path("ConfigurationSetName").asText(null);
    }

    /** @throws Refusal as SES refuses what it cannot send */
    MailRequest checked() {
        if (!json.path("Content").has("Simple")) {
            throw new Refusal(501, "NotImplemented", "the embedded cloud sends Simple content only");
        }
        checkAddress(from());
        if (to().isEmpty()) {
            throw refused("Destination.ToAddresses is empty");
        }
        to().forEach(MailRequest::checkAddress);
        checkContent();
        return this;
    }

    Mail accepted(String messageId, Instant now, Contents contents) {
        var content = json.path("Content").path("Simple");
        return new Mail(
                messageId,
                now,
                from(),
                to(),
                texts(json.path("ReplyToAddresses")),
                content.at("/Subject/Data").asText(),
                body(content.at("/Body/Text/Data"), contents),
                body(content.at("/Body/Html/Data"), contents),
                pairs(content.path("Headers")),
                pairs(json.path("EmailTags")),
                attachments(content.path("Attachments"), contents),
                configurationSet());
    }

    private List<String> to() {
        return texts(json.path("Destination").path("ToAddresses"));
    }

    private void checkContent() {
        var content = json.path("Content").path("Simple");
        if (content.at("/Subject/Data").asText().isEmpty()) {
            throw refused("Subject is empty");
        }
        if (content.at("/Body/Text").isMissingNode() && content.at("/Body/Html").isMissingNode()) {
            throw refused("Body is empty");
        }
        pairs(json.path("EmailTags")).forEach(MailRequest::checkTag);
    }

    private static void checkTag(String name, String value) {
        if (!name.matches(TAG) || !value.matches(TAG)) {
            throw refused("Invalid email tag: " + name + "=" + value);
        }
    }

    private static void checkAddress(String written) {
        if (!Mail.address(written).matches(ADDRESS)) {
            throw refused("Illegal address: " + written);
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(400, "BadRequestException", why);
    }

    private static String body(JsonNode data, Contents contents) {
        return data.isMissingNode() ? null : contents.keep(data.asText().getBytes(UTF_8));
    }

    private static List<Mail.Attachment> attachments(JsonNode attachments, Contents contents) {
        return attachments.valueStream().map(each -> attachment(each, contents)).toList();
    }

    private static Mail.Attachment attachment(JsonNode json, Contents contents) {
        try {
            var bytes = json.path("RawContent").binaryValue();
            return new Mail.Attachment(
                    json.path("FileName").asText(),
                    json.path("ContentType").asText("application/octet-stream"),
                    contents.keep(bytes),
                    bytes.length);
        } catch (IOException why) {
            throw new UncheckedIOException("an attachment is not Base64", why);
        }
    }

    private static Map<String, String> pairs(JsonNode list) {
        var pairs = new LinkedHashMap<String, String>();
        list.forEach(
                pair -> pairs.put(pair.path("Name").asText(), pair.path("Value").asText()));
        return pairs;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
