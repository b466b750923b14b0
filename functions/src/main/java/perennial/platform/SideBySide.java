package perennial.platform;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many reads at a time: thousands of answers that each take milliseconds are there within seconds. */
public final class SideBySide {
    /** Fewer than a client keeps connections. */
    private static final int AT_A_TIME = 16;

    private SideBySide() {}

    /** The answers in the order of the questions; the first failure is thrown. Few questions are asked one by one. */
    public static <Q, A> List<A> ask(List<Q> questions, Function<Q, A> read) {
        return questions.size() <= AT_A_TIME ? questions.stream().map(read).toList() : askTogether(questions, read);
    }

    private static <Q, A> List<A> askTogether(List<Q> questions, Function<Q, A> read) {
        try (var readers =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var answers = questions.stream()
                    .map(question -> readers.submit(() -> read.apply(question)))
                    .toList();
            return answers.stream().map(SideBySide::answer).toList();
        }
    }

    private static <A> A answer(Future<A> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
