package perennial.local.states.asl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Reads {@code Retry} and {@code Catch}. */
final class RecoveryReader {
    private RecoveryReader() {}

    static Recovery read(Fields fields) {
        var retriers = fields.each("Retry", (retry, _) -> retrier(retry));
        var catchers = fields.each("Catch", (caught, _) -> catcher(caught));
        requireAllToBeLast(
                fields, "Retry", retriers.stream().map(Retrier::errors).toList());
        requireAllToBeLast(
                fields, "Catch", catchers.stream().map(Catcher::errors).toList());
        return new Recovery(retriers, catchers);
    }

    private static Retrier retrier(Fields fields) {
        fields.text("Comment");
        var retrier = new Retrier(
                errors(fields),
                fields.whole("IntervalSeconds", 1).orElse(1),
                backoffRate(fields),
                fields.whole("MaxAttempts", 0).orElse(3),
                fields.whole("MaxDelaySeconds", 1),
                fields.oneOf("JitterStrategy", "NONE", "NONE", "FULL").equals("FULL"));
        fields.nothingElse();
        return retrier;
    }

    private static BigDecimal backoffRate(Fields fields) {
        var rate = fields.find("BackoffRate")
                .map(value -> new BigDecimal(value.asText()))
                .orElse(BigDecimal.TWO);
        if (rate.compareTo(BigDecimal.ONE) < 0) {
            throw fields.bad("BackoffRate must be at least 1, not " + rate);
        }
        return rate;
    }

    private static Catcher catcher(Fields fields) {
        fields.text("Comment");
        var catcher = new Catcher(errors(fields), ExitReader.onward(fields));
        fields.nothingElse();
        return catcher;
    }

    private static ErrorNames errors(Fields fields) {
        var names = Set.copyOf(fields.texts("ErrorEquals"));
        if (names.contains("States.ALL") && names.size() > 1) {
            throw fields.bad("States.ALL must stand alone in ErrorEquals");
        }
        return new ErrorNames(names);
    }

    private static void requireAllToBeLast(Fields fields, String what, List<ErrorNames> inOrder) {
        for (int i = 0; i < inOrder.size() - 1; i++) {
            if (inOrder.get(i).names().contains("States.ALL")) {
                throw fields.bad("in " + what + ", States.ALL must be in the last entry");
            }
        }
    }
}
