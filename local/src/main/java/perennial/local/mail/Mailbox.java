package perennial.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import perennial.local.journal.Contents;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.template.ConfigurationSet;
import perennial.local.time.Timeline;

/** All mails that were accepted, oldest first, and what happens to them. They survive a kill. */
public final class Mailbox {
    private static final String STREAM = "mails";
    /** SES wraps links to follow them, except those that forbid it. */
    private static final Pattern FOLLOWED =
            Pattern.compile("<a\\b(?![^>]*ses:no-track)[^>]*\\bhref=\"(https?:[^\"]+)\"");

    private final Timeline time;
    private final Journal journal;
    private final Contents contents;
    private final Consumer<JsonNode> bus;
    private final Map<String, ConfigurationSet> sets = new ConcurrentHashMap<>();
    private final List<Mail> mails = new ArrayList<>();

    /** @param bus is told what happens to mails, possibly again after a kill */
    public Mailbox(Timeline time, Journal journal, Contents contents, Consumer<JsonNode> bus) {
        this.time = time;
        this.journal = journal;
        this.contents = contents;
        this.bus = bus;
    }

    public void declare(ConfigurationSet set) {
        sets.put(set.name(), set);
    }

    /** Takes up what an earlier process left, once the bus has its rules. */
    public void resume() {
        journal.replay(STREAM, entry -> mails.add(Entry.as(Mail.class, entry)));
        all().forEach(this::foresee);
    }

    public synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    /** A body or attachment of a mail. */
    public byte[] read(String content) {
        return contents.read(content);
    }

    boolean knows(String configurationSet) {
        return sets.containsKey(configurationSet);
    }

    Mail accept(MailRequest request) {
        var mail = store(request);
        foresee(mail);
        return mail;
    }

    private synchronized Mail store(MailRequest request) {
        var number = "mail " + (mails.size() + 1);
        var id = "0100" + UUID.nameUUIDFromBytes(number.getBytes(UTF_8)) + "-000000";
        var mail = request.accepted(id, time.now(), contents);
        journal.append(STREAM, Entry.of(mail));
        mails.add(mail);
        return mail;
    }

    /** Plans what will happen; what happened before now was told before time moved on. */
    private void foresee(Mail mail) {
        var now = time.now();
        Fate.of(mail)
                .filter(fate -> !fate.when(mail).isBefore(now))
                .filter(fate -> told(mail.configurationSet(), fate.outcome()))
                .forEach(fate -> event(mail, fate).ifPresent(event -> time.at(fate.when(mail), () -> tell(event))));
    }

    private void tell(MailEvent event) {
        bus.accept(event.json());
    }

    private boolean told(String configurationSet, Outcome outcome) {
        return configurationSet != null
                && sets.get(configurationSet).destinations().stream()
                        .filter(ConfigurationSet.Destination::enabled)
                        .anyMatch(destination -> destination.eventTypes().contains(outcome.name()));
    }

    /** Only who gets HTML can be seen to open or click, and only a link that SES follows can be seen clicked. */
    private Optional<MailEvent> event(Mail mail, Fate fate) {
        return switch (fate.outcome()) {
            case OPEN -> Optional.ofNullable(mail.html()).map(html -> new MailEvent(mail, fate, null));
            case CLICK ->
                Optional.ofNullable(mail.html()).flatMap(this::link).map(link -> new MailEvent(mail, fate, link));
            default -> Optional.of(new MailEvent(mail, fate, null));
        };
    }

    private Optional<String> link(String html) {
        var followed = FOLLOWED.matcher(new String(read(html), UTF_8));
        return followed.find() ? Optional.of(followed.group(1)) : Optional.empty();
    }
}
