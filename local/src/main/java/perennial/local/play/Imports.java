package perennial.local.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import perennial.local.EmbeddedCloud;
import perennial.platform.Json;

/**
 * What became of the records of dropped contract files.
 *
 * @param imported stored, whether they can be billed or not
 * @param billable of them, with or without warnings
 * @param held of them
 */
public record Imports(long imported, long rejected, long billable, long held, List<String> refusals) {
    private static final String SUMMARY = ".summary.json";

    /** Adds up the summaries that the import put beside the files. */
    public static Imports in(EmbeddedCloud cloud) {
        var summaries = summaries(cloud).toList();
        return new Imports(
                sum(summaries, "accepted"),
                sum(summaries, "rejected"),
                sum(summaries, "billable") + sum(summaries, "warnings"),
                sum(summaries, "held"),
                summaries.stream().flatMap(Imports::refusal).toList());
    }

    /** Events that were not kept, each as the import's table has it. */
    public static List<String> rejectedUsage(EmbeddedCloud cloud) {
        var bucket = cloud.stack().bucket("InboundBucket");
        return cloud.buckets().list(bucket, "outbound/usage/").stream()
                .filter(file -> file.key().endsWith(".rejected.csv"))
                .flatMap(file -> new String(cloud.buckets().read(file), UTF_8)
                        .lines()
                        .skip(1)
                        .map(row -> file.key() + ": " + row))
                .toList();
    }

    private static Stream<JsonNode> summaries(EmbeddedCloud cloud) {
        var bucket = cloud.stack().bucket("InboundBucket");
        return cloud.buckets().list(bucket, "outbound/").stream()
                .filter(file -> file.key().endsWith(SUMMARY))
                .filter(file -> !file.key().startsWith("outbound/" + Drop.SETTINGS + "/"))
                .map(file -> Json.tree(cloud.buckets().read(file)));
    }

    private static long sum(List<JsonNode> summaries, String count) {
        return summaries.stream()
                .mapToLong(each -> each.path("counts").path(count).asLong())
                .sum();
    }

    private static Stream<String> refusal(JsonNode summary) {
        var finding = summary.path("refusal").path("finding");
        return finding.isMissingNode()
                ? Stream.empty()
                : Stream.of(summary.path("file").asText() + ", line "
                        + summary.path("refusal").path("line").asText() + ": "
                        + finding.path("message").asText() + " - "
                        + finding.path("remedy").asText());
    }
}
