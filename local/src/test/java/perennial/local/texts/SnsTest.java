package perennial.local.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.journal.Journal;
import perennial.local.sdk.Loopback;
import perennial.local.template.Topic;
import perennial.local.wire.Caller;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:alarms";

    @TempDir
    Path directory;

    private Notices notices;
    private SnsClient sns;

    @BeforeEach
    void open() {
        notices = new Notices(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), Journal.at(directory));
        notices.declare(new Topic("Alarms", "alarms", TOPIC));
        notices.resume();
        sns = Loopback.client(SnsClient.builder(), new Sns(notices));
    }

    @Test
    void a_text_is_kept_with_its_number_and_attributes() {
        var type = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("Transactional")
                .build();
        var id = sns.publish(text -> text.phoneNumber("+15550100123")
                        .message("Invoice 7 & more: $10.00 due 1/31 é")
                        .messageAttributes(Map.of("AWS.SNS.SMS.SMSType", type)))
                .messageId();
        var text = notices.texts().getFirst();
        assertEquals(id, text.messageId());
        assertEquals("+15550100123", text.phoneNumber());
        assertEquals("Invoice 7 & more: $10.00 due 1/31 é", text.message());
        assertEquals(Map.of("AWS.SNS.SMS.SMSType", "Transactional"), text.attributes());
    }

    @Test
    void a_notice_goes_to_its_topic() {
        sns.publish(notice -> notice.topicArn(TOPIC).subject("Parked").message("3 contracts"));
        assertEquals("Parked", notices.of(TOPIC).getFirst().subject());
        assertEquals(List.of(), notices.texts());
    }

    @Test
    void what_cannot_be_published_is_refused() {
        assertThrows(
                InvalidParameterException.class,
                () -> sns.publish(text -> text.phoneNumber("555-0100").message("x")));
        assertThrows(
                InvalidParameterException.class,
                () -> sns.publish(text -> text.phoneNumber("+15550100123").message("x".repeat(1601))));
        assertThrows(
                NotFoundException.class,
                () -> sns.publish(notice -> notice.topicArn(TOPIC + "x").message("x")));
    }

    @Test
    void a_text_needs_a_policy_for_every_resource() {
        var topicsOnly = new Caller("topics", access -> access.resourceArn().startsWith("arn:aws:sns:"));
        var client = Loopback.client(SnsClient.builder(), new Sns(notices), topicsOnly);
        client.publish(notice -> notice.topicArn(TOPIC).message("x"));
        assertThrows(
                AuthorizationErrorException.class,
                () -> client.publish(text -> text.phoneNumber("+15550100123").message("x")));
    }

    @Test
    void a_new_process_finds_the_texts() {
        var first = sns.publish(text -> text.phoneNumber("+15550100123").message("x"))
                .messageId();
        open();
        var second = sns.publish(text -> text.phoneNumber("+15550100123").message("y"))
                .messageId();
        assertEquals(
                List.of(first, second),
                notices.texts().stream().map(Notice::messageId).toList());
    }
}
