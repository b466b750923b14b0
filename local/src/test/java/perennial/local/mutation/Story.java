package perennial.local.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.local.CloudSetup;
import perennial.local.EmbeddedCloud;
import perennial.local.play.Shortfall;
import perennial.local.template.Stack;
import perennial.platform.Clients;
import perennial.platform.DynamoStore;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/**
 * Three nights in which everything happens that the template provides for: files of every kind, every channel, a
 * bounce, a text that waits for the morning, runs that are approved by rule and by hand, rejected, superseded and
 * failed, a batch that dies, a contract that is parked and repaired, usage, corrections by hand and a reversed run.
 */
final class Story implements AutoCloseable {
    static final String BY_RULE = "acme-security";
    static final String BY_HAND = "northline-it";
    static final LocalDate FIRST = LocalDate.of(2027, 1, 5);
    private static final Path JARS = Path.of("dynamodb/target/jars");
    private static final Path SAMPLES = Path.of("samples");

    private final EmbeddedCloud cloud;
    private final Store store;
    private final String inbound;
    private final String runs;

    private Story(Stack stack) {
        cloud = EmbeddedCloud.start(CloudSetup.of(stack, Instant.parse(FIRST + "T05:00:00Z"), JARS));
        store = DynamoStore.of(cloud.host());
        inbound = stack.bucket("InboundBucket");
        runs = stack.bucket("RunsBucket");
    }

    /** Something was missed; the story ends there. */
    private static final class Missed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missed(List<String> shortfall) {
            super(String.join("\n", shortfall));
        }
    }

    /** Plays the story until its end or until something is missed, and says what, or nothing. */
    static String missed(Stack stack) {
        try (var story = new Story(stack)) {
            story.play();
            return "";
        } catch (RuntimeException missed) {
            return String.valueOf(missed.getMessage());
        }
    }

    /**
     * What a story that missed nothing came to.
     *
     * @param runs each run's state, such as {@code acme-security 2027-01-05 CLOSED}
     * @param unneeded what the template gives and nothing needed
     */
    record Ending(List<String> runs, List<String> unneeded) {}

    /** Plays the story to its end. */
    static Ending ending(Stack stack) {
        try (var story = new Story(stack)) {
            story.play();
            var runs = Stream.of(BY_RULE, BY_HAND)
                    .flatMap(entity -> FIRST.datesUntil(FIRST.plusDays(3)).map(day -> story.ending(entity, day)));
            return new Ending(runs.toList(), story.cloud.unneeded());
        }
    }

    private String ending(String entity, LocalDate day) {
        return entity + " " + day + " " + run(entity, day).text("state");
    }

    private void play() {
        requireNothingMissed();
        dropTheBooks();
        firstNight();
        secondNight();
        thirdNight();
        dayAfter();
    }

    private void dropTheBooks() {
        settings().forEach((name, text) -> drop("settings/" + name, text));
        until(FIRST + "T06:00:00Z");
        drop("crm/contracts.jsonl", Contracts.first());
        drop("dealer-classic/customers.csv", head(SAMPLES.resolve("dealer-classic.csv"), 5));
        until(FIRST + "T08:00:00Z");
        drop("usage/january.jsonl", Contracts.usage());
    }

    /** One entity's run is approved by rule, the other waits; a text waits for eight o'clock; one consent is withdrawn. */
    private void firstNight() {
        breakRow(Contracts.BROKEN);
        until(FIRST + "T11:30:00Z");
        drop("crm/withdrawn.jsonl", Contracts.withdrawn());
        until(FIRST + "T15:00:00Z");
        drop("crm/second.jsonl", Contracts.second());
        until(FIRST + "T20:00:00Z");
    }

    /** The run that nobody approved is superseded, and its successor rejected. */
    private void secondNight() {
        var day = FIRST.plusDays(1);
        until(day + "T11:30:00Z");
        decide(day, "REJECTED");
        until(day + "T20:00:00Z");
    }

    /** One entity's run fails on a file that somebody damaged; the other's is approved, but for a contract that changed. */
    private void thirdNight() {
        var day = FIRST.plusDays(2);
        put(runs, "runs/" + BY_RULE + "/" + day + "/1/outcomes/damaged.json", "damaged");
        until(day + "T11:30:00Z");
        drop("crm/changed.jsonl", Contracts.changed());
        until(day + "T12:00:00Z");
        decide(day, "APPROVED");
        until(day + "T20:00:00Z");
    }

    /** Two invoices are corrected by hand, and a run is reversed in which a price was wrong. */
    private void dayAfter() {
        correct("{'commandId':'desk-1','document':'crm:READER/000001','kind':'CREDIT',"
                + "'lines':[{'line':1,'amountMinor':1000}],'reason':'no service','author':'desk'}");
        correct("{'commandId':'desk-2','document':'crm:PORTAL/000001','kind':'VOID','reason':'wrong','author':'desk'}");
        drop("crm/repriced.jsonl", Contracts.repriced());
        until(FIRST.plusDays(2) + "T21:00:00Z");
        var hash = reverse(null).path("hash").asText();
        reverse(hash);
        requireNothingMissed();
    }

    private void correct(String order) {
        invoke("CorrectInvoiceFunction", order.replace('\'', '"'));
    }

    private JsonNode reverse(String hash) {
        var order = new HashMap<String, Object>(Map.of("run", BY_RULE + "/" + FIRST));
        order.put("rehearsal", hash);
        return invoke("ReverseRunFunction", Json.text(order));
    }

    private JsonNode invoke(String function, String order) {
        var answer = Json.tree(cloud.invoke(function, order).payload());
        requireNothingMissed();
        if (answer.has("errorMessage")) {
            throw new Missed(List.of(answer.toString()));
        }
        return answer;
    }

    private void until(String time) {
        cloud.advanceTo(Instant.parse(time));
        requireNothingMissed();
    }

    private void requireNothingMissed() {
        var shortfall = Shortfall.of(cloud);
        if (!shortfall.isEmpty()) {
            throw new Missed(shortfall);
        }
    }

    private void decide(LocalDate day, String decision) {
        var token = Json.tree(run(BY_HAND, day).text("document").getBytes(UTF_8))
                .path("taskToken")
                .asText();
        var answer = Json.text(Map.of("decision", decision));
        cloud.timeline()
                .start(() -> new Clients(cloud.host())
                        .states()
                        .sendTaskSuccess(success -> success.taskToken(token).output(answer)))
                .join();
    }

    private Item run(String entity, LocalDate day) {
        return store.get(Table.OPERATIONS.key("RUN#" + entity, day.toString())).orElseThrow();
    }

    /** The stored version of a contract becomes unreadable. */
    private void breakRow(String contract) {
        try {
            store.commit(Write.put(Item.at(Table.CONTRACTS.key(contract, "V#0000000001"))
                    .with("received", "yesterday")
                    .with("content", "{}")));
        } catch (WriteConflict impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void drop(String name, String text) {
        put(inbound, "inbound/" + name, text);
    }

    private void put(String bucket, String key, String text) {
        cloud.buckets().put(bucket, key, text.getBytes(UTF_8), "application/octet-stream");
    }

    /** The shipped settings, with a channel policy that ends at email and an approval policy that always asks. */
    private static Map<String, String> settings() {
        try (var files = Files.list(SAMPLES.resolve("settings"))) {
            var settings =
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), Story::read));
            settings.computeIfPresent(BY_RULE + ".json", (name, text) -> text.replace("\"standard\"", "\"strict\""));
            settings.computeIfPresent(BY_HAND + ".json", (name, text) -> text.replace("\"usual-size\"", "\"ask\""));
            settings.put("strict.json", """
                    {"kind":"ChannelPolicy","name":"strict","fallback":["EMAIL"],"textsFrom":"08:00","textsUntil":"21:00",
                     "emailsPerSecond":14,"textsPerSecond":10,"attachPdf":true}""");
            settings.put("ask.json", "{\"kind\":\"ApprovalPolicy\",\"name\":\"ask\",\"maxInvoices\":0}");
            settings.put("dealer-classic.mapping.json", read(SAMPLES.resolve("dealer-classic.mapping.json")));
            return settings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String head(Path file, int lines) {
        return read(file).lines().limit(lines).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
