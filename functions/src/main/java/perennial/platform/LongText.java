package perennial.platform;

import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import perennial.failure.RetryableFailure;
import perennial.id.Fingerprint;

/**
 * A text in as many items as its length needs. Keys carry the text's own fingerprint, so that it may be written before
 * anything names it, and again, and is invisible until a row names its fingerprint and parts.
 */
public record LongText(String text) {
    /** Three bytes a character at most, and an item holds 400 KB. */
    private static final int CHARACTERS_PER_PART = 100_000;

    private static final String CONTENT = "document";

    /** Whether the text is too long to stand in a row among other attributes. */
    public static boolean isLong(String text) {
        return text.length() > CHARACTERS_PER_PART;
    }

    public String fingerprint() {
        return Fingerprint.of(text);
    }

    /** How many items; at least 1. */
    public int parts() {
        int parts = 0;
        int from = 0;
        do {
            from = end(from);
            parts++;
        } while (from < text.length());
        return parts;
    }

    /** The items one after the other, so that no more than one lies beside the text. */
    private Stream<Item> items(LongFunction<Key> keyOfPart) {
        return Stream.iterate(new Part(1, 0), part -> part.from() < text.length(), this::after)
                .map(part -> Item.at(keyOfPart.apply(part.number()))
                        .with(CONTENT, text.substring(part.from(), end(part.from()))));
    }

    public void write(Store store, LongFunction<Key> keyOfPart) {
        items(keyOfPart).forEach(item -> put(store, item));
    }

    private static void put(Store store, Item item) {
        try {
            store.commit(Write.put(item));
        } catch (WriteConflict impossible) {
            throw new RetryableFailure("WRITE_REFUSED", "an unconditional write was refused", impossible);
        }
    }

    public static String read(Store store, long parts, LongFunction<Key> keyOfPart) {
        return LongStream.rangeClosed(1, parts)
                .mapToObj(keyOfPart)
                .map(key -> store.get(key).orElseThrow(() -> new IllegalStateException(key + " is missing")))
                .map(part -> part.text(CONTENT))
                .collect(Collectors.joining());
    }

    /** One item: its number counted from 1, and where in the text it begins. */
    private record Part(long number, int from) {}

    private Part after(Part part) {
        return new Part(part.number() + 1, end(part.from()));
    }

    /** Never between the two halves of one character. */
    private int end(int from) {
        int end = Math.min(text.length(), from + CHARACTERS_PER_PART);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
