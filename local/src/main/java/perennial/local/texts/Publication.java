package perennial.local.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import perennial.local.wire.Call;
import perennial.local.wire.Form;
import perennial.local.wire.Refusal;

/** A Publish request, as the form's fields tell it. */
record Publication(Map<String, String> form) {
    private static final int LONGEST_TEXT = 1600;
    private static final String PHONE_NUMBER = "\\+[1-9]\\d{7,14}";
    private static final String ATTRIBUTE = "MessageAttributes.entry.%d.%s";

    static Publication of(Call call) {
        return new Publication(Form.parse(call.text()));
    }

    String phoneNumber() {
        return form.get("PhoneNumber");
    }

    String topicArn() {
        return form.get("TopicArn");
    }

    boolean toPhone() {
        return phoneNumber() != null;
    }

    /** @throws Refusal as SNS refuses what it cannot publish */
    Publication checked() {
        if (message().isEmpty()) {
            throw refused("Empty message");
        }
        if (toPhone() && !phoneNumber().matches(PHONE_NUMBER)) {
            throw refused("PhoneNumber Reason: " + phoneNumber() + " is not valid to publish to");
        }
        if (toPhone() && message().getBytes(UTF_8).length > LONGEST_TEXT) {
            throw refused("Message too long");
        }
        return this;
    }

    Notice kept(String id, Instant now) {
        return new Notice(id, now, phoneNumber(), topicArn(), form.get("Subject"), message(), attributes());
    }

    private String message() {
        return form.getOrDefault("Message", "");
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        for (int n = 1; form.containsKey(ATTRIBUTE.formatted(n, "Name")); n++) {
            attributes.put(
                    form.get(ATTRIBUTE.formatted(n, "Name")), form.get(ATTRIBUTE.formatted(n, "Value.StringValue")));
        }
        return attributes;
    }

    private static Refusal refused(String why) {
        return new Refusal(400, "InvalidParameter", "Invalid parameter: " + why);
    }
}
