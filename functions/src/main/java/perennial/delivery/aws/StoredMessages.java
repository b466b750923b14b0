package perennial.delivery.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perennial.delivery.Message;
import perennial.delivery.Messages;
import perennial.id.MessageId;
import perennial.platform.Index;
import perennial.platform.Item;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** The messages in their table. */
final class StoredMessages implements Messages {
    private static final int PAGE = 1000;

    private final Store store;

    StoredMessages(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return store.get(MessageRow.key(id)).map(MessageRow::read);
    }

    @Override
    public List<Message> about(String matter) {
        return store.all(Query.of(Table.MESSAGES, matter)).stream()
                .map(MessageRow::read)
                .toList();
    }

    @Override
    public boolean add(Message message) {
        return isStored(Write.create(MessageRow.write(message)));
    }

    @Override
    public boolean replace(Message message) {
        return isStored(Write.replace(MessageRow.write(message)));
    }

    @Override
    public List<MessageId> due(Instant now, int most) {
        return MessageRow.shards().stream()
                .flatMap(shard -> due(shard, now, most).stream())
                .sorted(Comparator.comparing(item -> item.text("sendAt")))
                .limit(most)
                .map(item -> MessageRow.id(item.key()))
                .toList();
    }

    private List<Item> due(String shard, Instant now, int most) {
        var found = new ArrayList<Item>();
        var query =
                Query.of(Index.DUE_TO_SEND, shard).upTo(MessageRow.moment(now)).limit(Math.min(PAGE, most));
        var page = store.query(query);
        found.addAll(page.items());
        while (page.next().isPresent() && found.size() < most) {
            page = store.query(query.after(page.next().get()));
            found.addAll(page.items());
        }
        return found;
    }

    private boolean isStored(Write write) {
        try {
            store.commit(write);
            return true;
        } catch (WriteConflict somebodyWasFaster) {
            return false;
        }
    }
}
