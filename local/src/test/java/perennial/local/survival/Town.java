package perennial.local.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import perennial.local.bus.Bus;
import perennial.local.dispatch.Dispatcher;
import perennial.local.dispatch.Recipients;
import perennial.local.functions.Invocation;
import perennial.local.journal.Contents;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.mail.Mailbox;
import perennial.local.mail.Ses;
import perennial.local.queues.Queues;
import perennial.local.schedules.Schedules;
import perennial.local.sdk.Loopback;
import perennial.local.template.ConfigurationSet;
import perennial.local.template.Queue;
import perennial.local.template.QueueSource;
import perennial.local.template.Rule;
import perennial.local.template.Schedule;
import perennial.local.template.Target;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * A small cloud to be killed: every minute a schedule sends a message, whose worker sends a mail, whose events a
 * listener writes down.
 */
final class Town {
    static final Instant START = Instant.parse("2026-01-01T00:00:30Z");
    private static final String ARN = "arn:aws:%s:us-east-1:000000000000:%s";
    private static final String WORK = ARN.formatted("sqs", "work");

    private final Journal journal;
    private final Timeline time;
    private final Queues queues;
    private final Mailbox mailbox;
    private final SesV2Client ses;

    Town(Path directory) {
        journal = Journal.at(directory);
        time = Timeline.resumed(START, journal);
        queues = new Queues(time, journal);
        var dispatcher = new Dispatcher(time, journal, new Recipients(this::invoke, null, queues, Map.of()));
        var bus = new Bus(dispatcher);
        mailbox = new Mailbox(time, journal, Contents.in(directory), bus::publish);
        ses = Loopback.client(SesV2Client.builder(), new Ses(mailbox, time.clock(), 1000));
        declare(bus);
        dispatcher.resume();
        queues.resume(List.of(source()), this::invoke);
        mailbox.resume();
        new Schedules(time, journal, dispatcher).resume(List.of(everyMinute()));
    }

    /** The victim's main: lives through the minutes and tells each that has passed. */
    public static void main(String[] arguments) {
        var town = new Town(Path.of(arguments[0]));
        for (int minute = town.minute(); ; minute++) {
            town.advanceTo(minute);
            System.out.println(minute);
        }
    }

    int minute() {
        return (int) Duration.between(START, time.now()).toMinutes();
    }

    void advanceTo(int minute) {
        time.advanceTo(START.plus(Duration.ofMinutes(minute)));
    }

    Queues queues() {
        return queues;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** The events the listener wrote down, each as a mail's identity and what happened to it. */
    List<String> heard() {
        var heard = new ArrayList<String>();
        journal.replay("heard", entry -> heard.add(entry.asText()));
        return heard;
    }

    private Invocation invoke(Caller caller, String function, byte[] payload) {
        var event = Entry.parse(payload);
        if (function.endsWith("worker")) {
            event.get("Records").forEach(message -> send(message.get("body").asText()));
        } else {
            listen(event);
        }
        return new Invocation.Returned("{}".getBytes(UTF_8));
    }

    private void send(String tick) {
        ses.sendEmail(mail -> mail.fromEmailAddress("town@example.com")
                .destination(to -> to.toAddresses("click@example.com"))
                .configurationSetName("set")
                .content(content -> content.simple(simple -> simple.subject(subject -> subject.data(tick))
                        .body(body -> body.html(html -> html.data("<a href=\"https://example.com\">x</a>"))))));
    }

    private void listen(JsonNode event) {
        var what = event.at("/detail/mail/messageId").asText() + " "
                + event.at("/detail/eventType").asText();
        journal.append("heard", TextNode.valueOf(what));
    }

    private void declare(Bus bus) {
        queues.declare(queue("work", Optional.of(new Queue.Redrive(ARN.formatted("sqs", "dead"), 20))));
        queues.declare(queue("dead", Optional.empty()));
        var types = Set.of("SEND", "DELIVERY", "OPEN", "CLICK");
        mailbox.declare(new ConfigurationSet("set", List.of(new ConfigurationSet.Destination("bus", true, types))));
        var pattern = Entry.parse("{\"source\":[\"aws.ses\"]}".getBytes(UTF_8));
        var listener = target(ARN.formatted("lambda", "function:listener"), Optional.empty());
        bus.declare(new Rule("mails", "arn", pattern, true, List.of(listener)));
    }

    private static Schedule everyMinute() {
        return new Schedule(
                "Minutely",
                "arn",
                "cron(* * * * ? *)",
                ZoneOffset.UTC,
                true,
                Optional.empty(),
                Optional.empty(),
                target(WORK, Optional.of("<aws.scheduler.scheduled-time>")));
    }

    private static Target target(String arn, Optional<String> input) {
        return new Target(arn, input, 10, Duration.ofDays(1), Optional.empty());
    }

    private static QueueSource source() {
        return new QueueSource(
                ARN.formatted("lambda", "function:worker"), WORK, 10, Duration.ZERO, true, OptionalInt.empty(), true);
    }

    private static Queue queue(String name, Optional<Queue.Redrive> redrive) {
        return new Queue(
                name,
                name,
                ARN.formatted("sqs", name),
                "https://sqs/" + name,
                false,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(4),
                redrive);
    }
}
