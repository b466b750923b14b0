package perennial.local.delivery;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.CloudSetup;
import perennial.local.EmbeddedCloud;
import perennial.local.mail.Mail;
import perennial.local.play.Drop;
import perennial.local.play.Play;
import perennial.local.play.Span;
import perennial.local.template.TemplateReader;
import perennial.local.texts.Notice;

/** Six customers, one invoice each, through the deployed functions and the real queue; SES takes one email a second. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {
    private static final Path SETTINGS = Path.of("samples", "settings");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Span DAYS = new Span(LocalDate.of(2025, 12, 26), LocalDate.of(2025, 12, 29), CHICAGO);

    @TempDir
    Path folder;

    private Path book;

    @BeforeEach
    void write_the_book() throws IOException {
        var lines = List.of(
                contract(1, "anna@example.com", "EMAIL", "UNKNOWN"),
                contract(2, "ben+bounce@example.com", "EMAIL", "OPTED_IN"),
                contract(3, "cleo+bounce@example.com", "EMAIL", "UNKNOWN"),
                contract(4, "dora+open@example.com", "EMAIL", "UNKNOWN"),
                contract(5, "", "PRINT", "UNKNOWN"),
                contract(6, "", "SMS", "OPTED_IN"));
        book = Files.writeString(folder.resolve("book.jsonl"), String.join("\n", lines));
    }

    @Test
    void everybody_is_reached_once_whatever_bounces_throttles_or_is_queued_twice() throws IOException {
        try (var cloud = cloud()) {
            var play = new Play(cloud, DAYS);
            play.drop(settings());
            play.drop(List.of(Drop.of(book, "files")));
            play.pass(day -> List.of(), day -> sweepTwice(cloud));
            assertEquals(
                    Map.of(
                            "anna@example.com",
                            1L,
                            "ben+bounce@example.com",
                            1L,
                            "cleo+bounce@example.com",
                            1L,
                            "dora+open@example.com",
                            1L),
                    mailsByRecipient(cloud));
            assertEquals(List.of("+15551000002", "+15551000006"), textedNumbers(cloud));
            assertTrue(cloud.notices().texts().stream().allMatch(DeliveryTest::isByDay));
            assertTrue(cloud.mailbox().all().stream()
                    .allMatch(mail -> mail.attachments().size() == 1));
        }
    }

    private static EmbeddedCloud cloud() {
        var stack = TemplateReader.read(Path.of("..", "template.yaml"), Map.of());
        var setup = CloudSetup.of(stack, DAYS.start(), Path.of("dynamodb", "target", "jars"));
        return EmbeddedCloud.start(setup.mailsPerSecond(1));
    }

    private static void sweepTwice(EmbeddedCloud cloud) {
        cloud.invoke("SweepMessagesFunction", "{}");
        cloud.invoke("SweepMessagesFunction", "{}");
    }

    private static Map<String, Long> mailsByRecipient(EmbeddedCloud cloud) {
        return cloud.mailbox().all().stream()
                .map(Mail::to)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(to -> to, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> textedNumbers(EmbeddedCloud cloud) {
        return cloud.notices().texts().stream()
                .map(Notice::phoneNumber)
                .sorted()
                .toList();
    }

    private static boolean isByDay(Notice text) {
        var there = text.at().atZone(CHICAGO).toLocalTime();
        return !there.isBefore(LocalTime.of(8, 0)) && there.isBefore(LocalTime.of(21, 0));
    }

    private static List<Drop> settings() throws IOException {
        try (var files = Files.list(SETTINGS)) {
            return files.sorted().map(file -> Drop.of(file, Drop.SETTINGS)).toList();
        }
    }

    private static String contract(int number, String email, String channel, String consent) {
        return """
            {"schemaVersion":"1.0","source":{"system":"crm","externalId":"D-%1$d","sourceVersion":1},"entityId":"acme-security",
             "type":"MONITORING","status":"ACTIVE","name":"Monitoring",
             "customer":{"externalId":"P-%1$d","accountNumber":"A-%1$d","kind":"BUSINESS","legalName":"Customer %1$d","language":"en-US",
               "timeZone":"America/Chicago","currency":"USD","contacts":[{"role":"BILLING","name":"Desk"%2$s,"phoneE164":"+1555100000%1$d"}],
               "billingAddress":{"line1":"1 Main St","city":"Chicago","region":"IL","postalCode":"60606","country":"US"}},
             "sites":[{"siteId":"s1","name":"Shop","address":{"line1":"1 Main St","city":"Chicago","region":"IL","postalCode":"60606","country":"US"}}],
             "term":{"startDate":"2026-01-01","openEnded":true},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":1},"timing":"IN_ADVANCE","firstPeriod":"PRORATE",
               "lastPeriod":"PRORATE","prorationBasis":"ACTUAL_DAYS","billedThrough":"2026-01-01","terms":{"kind":"NET","netDays":30}},
             "services":[{"lineId":"l1","siteRef":"s1","description":"Monitoring","price":{"model":"FLAT","unitAmount":"49.95","currency":"USD"},
               "tax":{"code":"SVC-ALARM","inclusive":false}}],
             "payment":{"collection":"INVOICE"},
             "delivery":{"channels":["%3$s"],"preferred":"%3$s","smsConsent":{"status":"%4$s"}},"tax":{"provider":"TABLE","taxLocation":"SITE"}}
            """.formatted(number, email.isEmpty() ? "" : ",\"email\":\"" + email + "\"", channel, consent)
                .replace("\n", "");
    }
}
