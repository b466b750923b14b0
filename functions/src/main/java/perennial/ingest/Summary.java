package perennial.ingest;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Finding;

/**
 * What an import came to, as {@code <file>.summary.json} tells it.
 *
 * @param state DONE, or REFUSED when not a single record could be read
 * @param refusal why the rest of the file could not be read; null when all of it could
 * @param results the files that name every record
 */
record Summary(
        String file, String source, String state, long records, Counts counts, Refusal refusal, List<String> results) {

    /** From which line on nothing could be read, and why. */
    record Refusal(long line, Finding finding) {}

    static Summary of(Checkpoint end) {
        var refusal = end.refusal() == null ? null : new Refusal(end.refusedFrom(), end.refusal());
        return new Summary(
                end.file().key(),
                end.file().source(),
                end.isSettled() || refusal == null ? "DONE" : "REFUSED",
                end.records(),
                end.counts(),
                refusal,
                results(end));
    }

    /** The first part has the plain name; further ones are numbered. */
    static String part(String what, int number, String ending) {
        return number == 1 ? what + "." + ending : what + "-" + number + "." + ending;
    }

    private static List<String> results(Checkpoint end) {
        return IntStream.rangeClosed(1, end.parts())
                .boxed()
                .flatMap(number -> Stream.of(part("accepted", number, "jsonl"), part("rejected", number, "csv")))
                .map(end.file()::result)
                .toList();
    }
}
