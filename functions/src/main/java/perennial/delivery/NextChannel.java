package perennial.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import perennial.delivery.ChannelPlan.Way;
import perennial.invoicing.Invoice;
import perennial.settings.Channel;

/**
 * Plans a message by the best channel that was not tried yet. Where none is left, the document goes to print and a
 * person is told. Doing it twice plans one message.
 */
public final class NextChannel {
    private final Messages messages;
    private final Recipients recipients;
    private final Tasks tasks;
    private final Issuers issuers;
    private final InstantSource clock;

    public NextChannel(Messages messages, Recipients recipients, Tasks tasks, Issuers issuers, InstantSource clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.tasks = tasks;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Plans the first message about an invoice; does nothing when one was planned before. */
    void first(Invoice invoice, MessageKind kind) {
        var matter = new MessageIdentity(kind, invoice.id(), 0, Channel.EMAIL);
        var tried = messages.about(matter.matter());
        if (tried.isEmpty()) {
            plan(invoice, matter, tried, "");
        }
    }

    /** Plans the message that takes the place of one that reached nobody. */
    void after(Message missed, Invoice invoice, String reason) {
        var why = missed.identity().channel() + " " + reason;
        plan(invoice, missed.identity(), messages.about(missed.identity().matter()), why);
    }

    private void plan(Invoice invoice, MessageIdentity matter, List<Message> tried, String reason) {
        var plan = ChannelPlan.of(recipients.of(invoice), issuers.policy(invoice));
        var used = channels(tried);
        plan.usable().stream()
                .filter(way -> !used.contains(way.channel()))
                .findFirst()
                .ifPresentOrElse(way -> add(invoice, matter, way, reason), () -> giveUp(invoice, matter, used, plan));
    }

    private void giveUp(Invoice invoice, MessageIdentity matter, Set<Channel> used, ChannelPlan plan) {
        if (!used.contains(Channel.PRINT)) {
            add(invoice, matter, new Way(Channel.PRINT, ""), "NO_REACHABLE_CHANNEL");
        }
        tasks.open(new Tasks.Task(
                invoice.entity(),
                invoice.id(),
                invoice.customer(),
                "NO_REACHABLE_CHANNEL",
                "Ask the customer how to reach them and correct the contract. Refused: " + plan.refused(),
                clock.instant()));
    }

    private void add(Invoice invoice, MessageIdentity matter, Way way, String reason) {
        var now = clock.instant();
        var timing = new Message.Timing(now, sendAt(invoice, way.channel(), now));
        var identity = matter.by(way.channel());
        messages.add(Message.planned(identity, invoice.customer(), way.address(), timing, reason));
    }

    private Instant sendAt(Invoice invoice, Channel channel, Instant now) {
        return channel == Channel.SMS
                ? QuietHours.of(issuers.policy(invoice)).earliest(now, issuers.zone(invoice))
                : now;
    }

    private static Set<Channel> channels(List<Message> tried) {
        return tried.stream().map(message -> message.identity().channel()).collect(Collectors.toSet());
    }
}
