package perennial.delivery.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import perennial.delivery.ARecipient;
import perennial.delivery.Archive;
import perennial.delivery.Desk;
import perennial.delivery.Dispatch;
import perennial.delivery.Issuers;
import perennial.delivery.Mail;
import perennial.delivery.Message;
import perennial.delivery.MessageIdentity;
import perennial.delivery.MessageKind;
import perennial.delivery.PlanMessages;
import perennial.delivery.Recipient;
import perennial.delivery.Recipient.BlockedAddress;
import perennial.delivery.Recipients;
import perennial.delivery.RecordMailEvent;
import perennial.delivery.Samples;
import perennial.delivery.SendMessage;
import perennial.delivery.SweepMessages;
import perennial.delivery.Tasks;
import perennial.delivery.document.InvoiceText;
import perennial.id.CustomerId;
import perennial.id.MessageId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.platform.MemoryStore;
import perennial.settings.Channel;
import perennial.settings.Settings;

/** Delivery with one invoice, a clock that is moved by hand, and providers that answer as they are told. */
final class Office implements InstantSource, Recipients, Invoices, Tasks, Archive {
    final ARecipient recipient = new ARecipient();
    final List<Mail> mails = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final Map<String, byte[]> printed = new HashMap<>();
    final StoredMessages messages = new StoredMessages(new MemoryStore());

    Invoice invoice = Samples.invoice();
    Function<Mail, String> ses = mail -> "ses-1";
    private Instant now = Instant.parse("2026-11-26T15:00:00Z");
    Runnable beforeClaim = () -> {};
    private int tokens;

    void plan() {
        new PlanMessages(this, desk().channels(this)).plan(List.of(invoice.id()));
    }

    /** A sweep, and a worker that takes everything that was handed over, so many times. */
    void deliver(int copies) {
        var handed = new ArrayList<MessageId>();
        new SweepMessages(messages, handed::addAll, this).sweep(10);
        for (int copy = 0; copy < copies; copy++) {
            handed.forEach(id -> worker().send(id));
        }
    }

    void deliver() {
        deliver(1);
    }

    SendMessage worker() {
        var dispatch = new Dispatch(
                this,
                mail -> {
                    mails.add(mail);
                    return ses.apply(mail);
                },
                (phone, text) -> {
                    texts.add(text);
                    return "sns-1";
                });
        return new SendMessage(desk(), dispatch, this, this::token);
    }

    /** Asked for between looking at a message and claiming it. */
    private String token() {
        var others = beforeClaim;
        beforeClaim = () -> {};
        others.run();
        return "worker-" + tokens++;
    }

    long news(SesEvent event) {
        return event.news().filter(new RecordMailEvent(desk(), this)::record).count();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Message message(Channel channel) {
        return messages.find(id(channel)).orElseThrow();
    }

    boolean isPlanned(Channel channel) {
        return messages.find(id(channel)).isPresent();
    }

    MessageId id(Channel channel) {
        return new MessageIdentity(MessageKind.INVOICE, invoice.id(), 0, channel).id();
    }

    private Desk desk() {
        var settings = Settings.of(List.of(Samples.entity(), Samples.brand("acme"), ARecipient.POLICY));
        return new Desk(messages, this, this, this, new Issuers(settings));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Recipient of(Invoice of) {
        return recipient.build();
    }

    @Override
    public void block(CustomerId customer, BlockedAddress address) {
        var blocked = new HashSet<>(recipient.blocked);
        blocked.add(address);
        recipient.blocked = blocked;
    }

    @Override
    public Optional<Invoice> find(perennial.id.InvoiceId id) {
        return Optional.of(invoice).filter(each -> each.id().equals(id));
    }

    @Override
    public void open(Task task) {
        tasks.add(task);
    }

    @Override
    public Document keep(Invoice kept, InvoiceText text) {
        return new Document(text.number() + ".pdf", new byte[] {1, 2, 3}, "hash");
    }

    @Override
    public void layReadyForPrint(Invoice kept, Document document) {
        printed.put(document.fileName(), document.pdf());
    }
}
