package perennial.delivery.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.delivery.MailEvent;
import perennial.delivery.MessageState;
import perennial.id.MessageId;

/** What SES tells the event bus about one email. */
public record SesEvent(Detail detail) {

    /** Each kind of event fills its own field. */
    public record Detail(String eventType, About mail, Bounce bounce, Complaint complaint) {}

    /** The email, with the tags that it was sent with. */
    public record About(Map<String, List<String>> tags) {}

    /** Which recipients' servers refused it, and whether they always will. */
    public record Bounce(String bounceType, String bounceSubType, List<Address> bouncedRecipients) {}

    /** Which recipients called it spam. */
    public record Complaint(List<Address> complainedRecipients) {}

    /** A recipient. */
    public record Address(String emailAddress) {}

    /** One piece of news for each recipient it concerns; none when it is no email of ours or nothing changes. */
    Stream<MailEvent> news() {
        return messageId().stream().flatMap(id -> state().stream().flatMap(state -> news(id, state)));
    }

    private Stream<MailEvent> news(MessageId id, MessageState state) {
        return switch (state) {
            case BOUNCED ->
                detail.bounce().bouncedRecipients().stream()
                        .map(each -> new MailEvent(id, state, each.emailAddress(), bounceReason(), isPermanent()));
            case COMPLAINED ->
                detail.complaint().complainedRecipients().stream()
                        .map(each -> new MailEvent(id, state, each.emailAddress(), "EMAIL_COMPLAINED", true));
            case FAILED -> Stream.of(new MailEvent(id, state, "", "EMAIL_REJECTED", false));
            default -> Stream.of(new MailEvent(id, state, "", "", false));
        };
    }

    private Optional<MessageState> state() {
        return Optional.ofNullable(
                switch (detail.eventType()) {
                    case "Send" -> MessageState.SENT;
                    case "Delivery" -> MessageState.DELIVERED;
                    case "Open" -> MessageState.OPENED;
                    case "Click" -> MessageState.CLICKED;
                    case "Bounce" -> MessageState.BOUNCED;
                    case "Complaint" -> MessageState.COMPLAINED;
                    case "Reject", "Rendering Failure" -> MessageState.FAILED;
                    default -> null;
                });
    }

    private Optional<MessageId> messageId() {
        return Optional.ofNullable(detail.mail().tags())
                .map(tags -> tags.get("messageId"))
                .filter(values -> !values.isEmpty())
                .map(List::getFirst)
                .map(MessageId::new);
    }

    private String bounceReason() {
        return isPermanent() ? "EMAIL_BOUNCED" : "EMAIL_BOUNCED_FOR_NOW";
    }

    private boolean isPermanent() {
        return "Permanent".equals(detail.bounce().bounceType());
    }
}
