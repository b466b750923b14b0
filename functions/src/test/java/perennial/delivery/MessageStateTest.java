package perennial.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageStateTest {
    private static final List<MessageState> NEWS = List.of(
            MessageState.SENT,
            MessageState.DELIVERED,
            MessageState.OPENED,
            MessageState.CLICKED,
            MessageState.BOUNCED,
            MessageState.COMPLAINED);

    @Test
    void any_order_of_any_news_ends_in_the_same_state() {
        for (int chosen = 1; chosen < 1 << NEWS.size(); chosen++) {
            var news = new ArrayList<MessageState>();
            for (int i = 0; i < NEWS.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    news.add(NEWS.get(i));
                }
            }
            var expected = after(news);
            permutations(news).forEach(order -> assertEquals(expected, after(order), order::toString));
        }
    }

    @Test
    void news_that_comes_twice_changes_nothing_more() {
        long seed = 20261121;
        var random = new Random(seed);
        for (int run = 0; run < 1000; run++) {
            var once = new ArrayList<>(NEWS);
            Collections.shuffle(once, random);
            var twice = new ArrayList<>(once);
            twice.addAll(once);
            Collections.shuffle(twice, random);
            assertEquals(after(once), after(twice), () -> "seed " + seed + ": " + twice);
        }
    }

    @Test
    void a_message_that_missed_is_never_counted_as_arrived() {
        for (var missed : EnumSet.of(
                MessageState.FAILED, MessageState.SUPPRESSED, MessageState.BOUNCED, MessageState.COMPLAINED)) {
            for (var news :
                    List.of(MessageState.SENT, MessageState.DELIVERED, MessageState.OPENED, MessageState.CLICKED)) {
                assertEquals(missed, missed.after(news));
                assertEquals(missed, news.after(missed));
            }
        }
    }

    @Test
    void no_news_brings_a_message_back_into_the_queue() {
        for (var state : MessageState.values()) {
            for (var news : NEWS) {
                assertTrue(!state.after(news).isWaiting(), state + " after " + news);
            }
        }
    }

    private static MessageState after(List<MessageState> news) {
        return news.stream().reduce(MessageState.SENDING, MessageState::after);
    }

    private static Stream<List<MessageState>> permutations(List<MessageState> news) {
        if (news.isEmpty()) {
            return Stream.of(List.of());
        }
        return news.stream().flatMap(first -> {
            var rest = news.stream().filter(other -> other != first).toList();
            return permutations(rest)
                    .map(order ->
                            Stream.concat(Stream.of(first), order.stream()).toList());
        });
    }
}
