package perennial.local.samples;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Chance for one contract: the same number draws the same values in every book. */
final class Draw {
    private final int number;
    private final SplittableRandom chance;

    Draw(int number) {
        this.number = number;
        this.chance = new SplittableRandom(0x9E3779B97F4A7C15L * (number + 1));
    }

    /** The contract's number in the book, counted from 1. */
    int number() {
        return number;
    }

    /** Text with the contract's number in it; the pattern has one {@code %d}. */
    String numbered(String pattern) {
        return String.format(Locale.ROOT, pattern, number);
    }

    <T> T of(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** From the lowest to the highest, both included. */
    int between(int lowest, int highest) {
        return chance.nextInt(lowest, highest + 1);
    }

    boolean inPercent(int percent) {
        return chance.nextInt(100) < percent;
    }

    /** A price such as 34.95, in major units as text. */
    String price(int lowest, int highest) {
        return between(lowest, highest - 1) + of(List.of(".00", ".50", ".95", ".99"));
    }
}
