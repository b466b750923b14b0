package perennial.delivery.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.delivery.MailEvent;
import perennial.delivery.MessageState;
import perennial.id.InvoiceId;
import perennial.platform.Json;
import perennial.settings.Channel;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleEventsTest {
    private static final Path EVENTS = Path.of("..", "events");

    private final Office office = new Office();

    /** `sam build` tests a copy of this module alone, without the folder beside it. */
    @BeforeAll
    static void the_samples_are_at_hand() {
        assumeTrue(Files.isDirectory(EVENTS));
    }

    @ParameterizedTest
    @CsvSource({
        "send,SENT",
        "delivery,DELIVERED",
        "open,OPENED",
        "click,CLICKED",
        "bounce,BOUNCED",
        "complaint,COMPLAINED",
        "reject,FAILED"
    })
    void each_mail_event_tells_one_message_what_became_of_it(String event, MessageState state) {
        var news = sample("mail-event." + event, SesEvent.class).news().toList();
        assertEquals(
                List.of(office.id(Channel.EMAIL)),
                news.stream().map(MailEvent::message).toList());
        assertEquals(state, news.getFirst().state());
    }

    @Test
    void a_bounce_names_the_address_and_is_final() {
        var news =
                sample("mail-event.bounce", SesEvent.class).news().findFirst().orElseThrow();
        assertEquals("ap@lonestar.example", news.address());
        assertTrue(news.isFinal());
    }

    @Test
    void the_queue_hands_over_the_message_of_the_sample_invoice() {
        var batch = sample("send-message.sqs", SqsBatch.class);
        var order = Json.read(batch.records().getFirst().body(), SqsSendQueue.Order.class);
        assertEquals(office.id(Channel.EMAIL), order.messageId());
    }

    @Test
    void the_billing_cycle_names_invoices() {
        var task = sample("plan-messages", PlanMessagesHandler.Task.class);
        assertEquals(List.of(office.invoice.id()), task.invoiceIds());
        assertEquals(
                InvoiceId.parse("acme:lonestar:USD/000012"), task.invoiceIds().getFirst());
        assertEquals(new SweepMessagesHandler.Task(), sample("sweep-messages", SweepMessagesHandler.Task.class));
    }

    private static <T> T sample(String name, Class<T> type) {
        try {
            return Json.read(Files.readAllBytes(EVENTS.resolve(name + ".json")), type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
