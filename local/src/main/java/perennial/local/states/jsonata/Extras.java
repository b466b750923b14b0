package perennial.local.states.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import com.dashjoin.jsonata.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The functions Step Functions adds to JSONata, and those that must not read the machine's own clock or chance. */
final class Extras {
    /** Every added name. */
    static final Set<String> NAMES = Set.of("partition", "range", "hash", "uuid", "parse", "random");

    private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final int MOST_NUMBERS = 1000;

    private static final Map<String, JFunction> PURE = Map.of(
            "partition", function((_, given) -> partition((List<?>) given.get(0), whole(given.get(1))), "<an:a>"),
            "range",
                    function(
                            (_, given) -> range(whole(given.get(0)), whole(given.get(1)), whole(given.get(2))),
                            "<nnn:a>"),
            "hash", function((_, given) -> hash((String) given.get(0), (String) given.get(1)), "<ss:s>"),
            "parse", function((_, given) -> Json.parseJson((String) given.get(0)), "<s:x>"));

    private Extras() {}

    static void bind(Jsonata.Frame frame, Ambient ambient) {
        PURE.forEach(frame::bind);
        frame.bind("uuid", function((_, _) -> ambient.freshId().get(), "<:s>"));
        frame.bind("random", function((_, given) -> random(given, ambient), "<n?:n>"));
        frame.bind("millis", function((_, _) -> ambient.clock().millis(), "<:n>"));
        frame.bind("now", function((_, given) -> now(given, ambient), "<s?s?:s>"));
    }

    private static JFunction function(JFunctionCallable body, String signature) {
        return new JFunction(body, signature);
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static String now(List<?> given, Ambient ambient) {
        return Functions.dateTimeFromMillis(ambient.clock().millis(), text(given, 0), text(given, 1));
    }

    private static String text(List<?> given, int index) {
        return index < given.size() ? (String) given.get(index) : null;
    }

    private static List<Object> partition(List<?> items, int size) {
        requireThat(size > 0, "$partition needs a size above 0, not " + size);
        var parts = new ArrayList<Object>();
        for (int from = 0; from < items.size(); from += size) {
            parts.add(new ArrayList<>(items.subList(from, Math.min(from + size, items.size()))));
        }
        return parts;
    }

    private static List<Object> range(int first, int last, int step) {
        requireThat(step != 0, "$range needs a step other than 0");
        var numbers = new ArrayList<Object>();
        for (long n = first; step > 0 ? n <= last : n >= last; n += step) {
            numbers.add(n);
            requireThat(numbers.size() <= MOST_NUMBERS, "$range gives at most " + MOST_NUMBERS + " numbers");
        }
        return numbers;
    }

    private static String hash(String text, String algorithm) throws NoSuchAlgorithmException {
        requireThat(HASHES.contains(algorithm), "$hash does not know the algorithm " + algorithm);
        var digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static Object random(List<?> given, Ambient ambient) {
        long seed = given.isEmpty() || given.getFirst() == null
                ? new BigInteger(1, ambient.freshId().get().getBytes(StandardCharsets.UTF_8)).longValue()
                : ((Number) given.getFirst()).longValue();
        return new SplittableRandom(seed).nextDouble();
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
