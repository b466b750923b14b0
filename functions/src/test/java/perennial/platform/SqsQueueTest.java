package perennial.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqsQueueTest {
    @Test
    void a_batch_has_at_most_ten_messages() {
        var sizes = SqsQueue.batches(Collections.nCopies(23, "m")).stream()
                .map(List::size)
                .toList();
        assertEquals(List.of(10, 10, 3), sizes);
    }

    @Test
    void a_batch_has_at_most_256_kilobytes() {
        var large = "m".repeat(100 * 1024);
        var sizes = SqsQueue.batches(Collections.nCopies(5, large)).stream()
                .map(List::size)
                .toList();
        assertEquals(List.of(2, 2, 1), sizes);
    }

    @Test
    void a_message_over_200_kilobytes_is_refused() {
        var tooLarge = List.of("m".repeat(200 * 1024 + 1));
        assertThrows(IllegalArgumentException.class, () -> SqsQueue.batches(tooLarge));
    }
}
