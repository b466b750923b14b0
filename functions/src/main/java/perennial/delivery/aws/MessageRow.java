package perennial.delivery.aws;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.delivery.Message;
import perennial.id.MessageId;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;

/**
 * A message as a row: one partition for each matter, one row for each channel by which it is tried. While it waits it
 * stands in the due index.
 */
final class MessageRow {
    private static final int SHARDS = 4;

    private MessageRow() {}

    static Key key(MessageId id) {
        int hyphen = id.value().indexOf('-');
        return hyphen < 1
                ? Table.MESSAGES.key(id.value(), "NONE")
                : Table.MESSAGES.key(id.value().substring(0, hyphen), id.value().substring(hyphen + 1));
    }

    static MessageId id(Key key) {
        return new MessageId(key.partition() + "-" + key.sort());
    }

    static Item write(Message message) {
        var waiting = Optional.of(message).filter(each -> each.state().isWaiting());
        return Item.at(key(message.id()))
                .with("version", message.version())
                .with("state", message.state().name())
                .with("customerId", message.customer().value())
                .with("invoiceId", message.identity().invoice().value())
                .with("document", Json.text(message))
                .withOptional("dueShard", waiting.map(MessageRow::shard))
                .withOptional("sendAt", waiting.map(each -> moment(each.sendAt())));
    }

    static Message read(Item row) {
        return Json.read(row.text("document"), Message.class);
    }

    static List<String> shards() {
        return IntStream.range(0, SHARDS).mapToObj(Integer::toString).toList();
    }

    /** Whole seconds, all of one length, so that the order of texts is the order of time. */
    static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String shard(Message message) {
        return Integer.toString(Math.floorMod(message.id().value().hashCode(), SHARDS));
    }
}
