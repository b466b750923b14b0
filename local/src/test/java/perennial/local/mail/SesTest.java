package perennial.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.journal.Contents;
import perennial.local.journal.Journal;
import perennial.local.sdk.Loopback;
import perennial.local.template.ConfigurationSet;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 é".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final List<JsonNode> bus = Collections.synchronizedList(new ArrayList<>());
    private Timeline time;
    private Mailbox mailbox;
    private SesV2Client ses;

    @BeforeEach
    void open() {
        time = Timeline.resumed(START, Journal.at(directory));
        mailbox = new Mailbox(time, Journal.at(directory), Contents.in(directory), bus::add);
        var types = Set.of("SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "OPEN", "CLICK");
        mailbox.declare(
                new ConfigurationSet("invoices", List.of(new ConfigurationSet.Destination("bus", true, types))));
        mailbox.resume();
        ses = Loopback.client(SesV2Client.builder(), new Ses(mailbox, time.clock(), 3));
    }

    @Test
    void a_mail_is_kept_with_bodies_headers_tags_and_attachment() {
        var id = send("customer@example.com", mail -> {});
        var mail = mailbox.all().getFirst();
        assertEquals(id, mail.messageId());
        assertEquals("Alarm Co <billing@alarm.example>", mail.from());
        assertEquals(List.of("customer@example.com"), mail.to());
        assertEquals("Invoice 7 – due", mail.subject());
        assertEquals("Pay by Friday", new String(mailbox.read(mail.text()), UTF_8));
        assertTrue(new String(mailbox.read(mail.html()), UTF_8).startsWith("<p>"));
        assertEquals(Map.of("X-Invoice-Id", "INV-7"), mail.headers());
        assertEquals(Map.of("messageId", "m-1"), mail.tags());
        assertEquals("invoice.pdf", mail.attachments().getFirst().fileName());
        assertArrayEquals(PDF, mailbox.read(mail.attachments().getFirst().content()));
    }

    @Test
    void the_bus_hears_that_a_mail_was_sent_and_delivered() {
        var id = send("customer@example.com", mail -> {});
        time.advanceTo(START.plus(Duration.ofHours(1)));
        assertEquals(List.of("Email Sent", "Email Delivered"), heard());
        var event = bus.getLast();
        assertEquals("aws.ses", event.get("source").asText());
        assertEquals("2026-01-01T00:00:02Z", event.get("time").asText());
        assertEquals(
                "arn:aws:ses:us-east-1:000000000000:configuration-set/invoices",
                event.at("/resources/0").asText());
        assertEquals("Delivery", event.at("/detail/eventType").asText());
        assertEquals(id, event.at("/detail/mail/messageId").asText());
        assertEquals(
                "customer@example.com", event.at("/detail/mail/destination/0").asText());
        assertEquals("m-1", event.at("/detail/mail/tags/messageId/0").asText());
        assertEquals(
                "invoices",
                event.at("/detail/mail/tags/ses:configuration-set/0").asText());
        assertEquals(
                "customer@example.com",
                event.at("/detail/delivery/recipients/0").asText());
    }

    @Test
    void the_address_decides_what_happens() {
        assertHeard("bounce@example.com", "Email Sent", "Email Bounced");
        assertEquals("Permanent", bus.getLast().at("/detail/bounce/bounceType").asText());
        assertHeard("bob+complaint@example.com", "Email Sent", "Email Delivered", "Email Complaint Received");
        assertHeard("open@example.com", "Email Sent", "Email Delivered", "Email Opened");
        assertHeard("ann+click@example.com", "Email Sent", "Email Delivered", "Email Opened", "Email Clicked");
        assertEquals(
                "https://example.com/help",
                bus.getLast().at("/detail/click/link").asText());
        assertHeard("bouncer@example.com", "Email Sent", "Email Delivered");
    }

    @Test
    void without_a_configuration_set_nobody_hears_of_the_mail_again() {
        send("bounce@example.com", mail -> mail.configurationSetName(null));
        time.advanceTo(START.plus(Duration.ofHours(1)));
        assertEquals(List.of(), heard());
        assertEquals(1, mailbox.all().size());
    }

    @Test
    void what_cannot_be_sent_is_refused() {
        assertThrows(NotFoundException.class, () -> send("a@b.c", mail -> mail.configurationSetName("unknown")));
        assertThrows(BadRequestException.class, () -> send("nobody", mail -> {}));
        assertThrows(
                BadRequestException.class, () -> send("a@b.c", mail -> mail.emailTags(tag("invoice", "INV#000012"))));
        assertEquals(List.of(), mailbox.all());
    }

    @Test
    void a_fourth_mail_in_one_second_is_one_too_many() {
        IntStream.range(0, 3).forEach(n -> send("a@b.c", mail -> {}));
        assertThrows(TooManyRequestsException.class, () -> send("a@b.c", mail -> {}));
        time.advanceTo(START.plusSeconds(1));
        send("a@b.c", mail -> {});
        assertEquals(4, mailbox.all().size());
    }

    @Test
    void the_policy_must_allow_the_sender_and_the_configuration_set() {
        var identity = "arn:aws:ses:us-east-1:000000000000:identity/alarm.example";
        var half = new Caller("half", access -> access.resourceArn().equals(identity));
        ses = Loopback.client(SesV2Client.builder(), new Ses(mailbox, time.clock(), 3), half);
        var failure = assertThrows(SesV2Exception.class, () -> send("a@b.c", mail -> {}));
        assertTrue(failure.getMessage().contains("configuration-set/invoices"), failure.getMessage());
    }

    @Test
    void a_parent_domain_that_the_policy_names_covers_the_sender() {
        assertSends(Set.of("identity/other.example", "configuration-set/invoices"), "billing@alarm.co.example", false);
        assertSends(Set.of("identity/co.example", "configuration-set/invoices"), "billing@alarm.co.example", true);
        assertSends(Set.of("identity/billing@x.example", "configuration-set/invoices"), "billing@x.example", true);
    }

    private void assertSends(Set<String> allowed, String from, boolean expected) {
        var arn = "arn:aws:ses:us-east-1:000000000000:";
        var caller = new Caller(
                "sender", access -> allowed.contains(access.resourceArn().substring(arn.length())));
        ses = Loopback.client(SesV2Client.builder(), new Ses(mailbox, time.clock(), 3), caller);
        int before = mailbox.all().size();
        if (expected) {
            send("a@b.c", mail -> mail.fromEmailAddress(from));
        } else {
            assertThrows(SesV2Exception.class, () -> send("a@b.c", mail -> mail.fromEmailAddress(from)));
        }
        assertEquals(expected ? 1 : 0, mailbox.all().size() - before);
    }

    @Test
    void a_new_process_finds_the_mails_and_tells_what_was_still_to_come() {
        send("open@example.com", mail -> {});
        time.advanceTo(START.plus(Duration.ofMinutes(5)));
        bus.clear();
        open();
        assertEquals(1, mailbox.all().size());
        time.advanceTo(START.plus(Duration.ofHours(1)));
        assertEquals(List.of("Email Opened"), heard());
        assertTrue(!send("a@b.c", mail -> {}).equals(mailbox.all().getFirst().messageId()));
    }

    private void assertHeard(String address, String... detailTypes) {
        bus.clear();
        send(address, mail -> {});
        time.advanceTo(time.now().plus(Duration.ofHours(1)));
        assertEquals(List.of(detailTypes), heard(), address);
    }

    private List<String> heard() {
        return bus.stream().map(event -> event.get("detail-type").asText()).toList();
    }

    private String send(String to, Consumer<SendEmailRequest.Builder> change) {
        var request = SendEmailRequest.builder()
                .fromEmailAddress("Alarm Co <billing@alarm.example>")
                .destination(destination -> destination.toAddresses(to))
                .configurationSetName("invoices")
                .emailTags(tag("messageId", "m-1"))
                .content(content -> content.simple(simple -> simple.subject(subject -> subject.data("Invoice 7 – due"))
                        .body(body -> body.text(text -> text.data("Pay by Friday"))
                                .html(html -> html.data("<p><a ses:no-track href=\"https://pay.example/x\">Pay</a>"
                                        + "<a class=\"b\" href=\"https://example.com/help\">Help</a>")))
                        .headers(MessageHeader.builder()
                                .name("X-Invoice-Id")
                                .value("INV-7")
                                .build())
                        .attachments(Attachment.builder()
                                .fileName("invoice.pdf")
                                .contentType("application/pdf")
                                .rawContent(SdkBytes.fromByteArray(PDF))
                                .build())));
        change.accept(request);
        return ses.sendEmail(request.build()).messageId();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }
}
