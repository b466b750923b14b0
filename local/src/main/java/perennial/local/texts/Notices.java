package perennial.local.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.template.Topic;

/** All texts and notices that were published, oldest first. They survive a kill. */
public final class Notices {
    private static final String STREAM = "notices";

    private final InstantSource clock;
    private final Journal journal;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final List<Notice> notices = new ArrayList<>();

    public Notices(InstantSource clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    public void declare(Topic topic) {
        topics.add(topic.arn());
    }

    /** Takes up what an earlier process left. */
    public void resume() {
        journal.replay(STREAM, entry -> notices.add(Entry.as(Notice.class, entry)));
    }

    /** Everything, to phones and to topics. */
    public synchronized List<Notice> all() {
        return List.copyOf(notices);
    }

    /** What went to phones. */
    public synchronized List<Notice> texts() {
        return notices.stream().filter(notice -> notice.phoneNumber() != null).toList();
    }

    /** What went to the topic. */
    public synchronized List<Notice> of(String topicArn) {
        return notices.stream()
                .filter(notice -> topicArn.equals(notice.topicArn()))
                .toList();
    }

    boolean knows(String topicArn) {
        return topics.contains(topicArn);
    }

    synchronized Notice keep(Publication publication) {
        var number = "notice " + (notices.size() + 1);
        var id = UUID.nameUUIDFromBytes(number.getBytes(UTF_8)).toString();
        var notice = publication.kept(id, clock.instant());
        journal.append(STREAM, Entry.of(notice));
        notices.add(notice);
        return notice;
    }
}
