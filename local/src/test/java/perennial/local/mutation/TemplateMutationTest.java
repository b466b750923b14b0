package perennial.local.mutation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.mutation.Mutant.Kind;
import perennial.local.template.Stack;
import perennial.local.template.TemplateReader;
import perennial.local.template.Yaml;

/**
 * Whatever is taken out of the template, a run fails and names it; what could be taken out unnoticed is not in it. One
 * play of the story records what is used, and everything must be; that a run without it fails is then seen for every
 * kind, for a sample that a printed seed draws, and with {@code -Dmutation.sweep=all} for each thing there is.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateMutationTest {
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static final int SAMPLE = 4;

    private static JsonNode template;
    private static Story.Ending ending;

    @BeforeAll
    static void play_the_story_once() {
        template = shortOfTime(Yaml.parse("template.yaml", text()));
        ending = Story.ending(stack(template));
    }

    @Test
    void the_story_has_runs_of_every_kind() {
        assertEquals(
                List.of(
                        "acme-security 2027-01-05 CLOSED",
                        "acme-security 2027-01-06 CLOSED",
                        "acme-security 2027-01-07 FAILED",
                        "northline-it 2027-01-05 SUPERSEDED",
                        "northline-it 2027-01-06 REJECTED",
                        "northline-it 2027-01-07 CLOSED"),
                ending.runs());
    }

    @Test
    void everything_the_template_gives_is_needed_but_for_what_is_excused_with_a_reason() {
        var unneeded = ending.unneeded().stream()
                .map(each -> each.replaceFirst(" on \\[.*", ""))
                .collect(toCollection(TreeSet::new));
        assertEquals(Excused.unneeded(), unneeded);
    }

    @Test
    void what_is_excused_is_still_there() {
        var gone = new TreeSet<>(Excused.names());
        gone.removeAll(Mutants.of(template).stream().map(Mutant::toString).collect(toSet()));
        assertEquals(Set.of(), gone);
    }

    @Test
    void a_run_without_it_fails_and_names_it() throws Exception {
        var chosen = chosen();
        System.out.println("excused: " + Excused.names().size());
        System.out.println("mutants: " + counts(Mutants.of(template)) + "; played: " + counts(chosen));
        try (var two = Executors.newFixedThreadPool(2)) {
            var plays = chosen.stream()
                    .map(mutant -> (Callable<String>) () -> complaintAgainst(mutant))
                    .toList();
            var unnoticed = new ArrayList<String>();
            for (var play : two.invokeAll(plays)) {
                if (!play.get().isEmpty()) {
                    unnoticed.add(play.get());
                }
            }
            assertEquals(List.of(), unnoticed);
        }
    }

    /** Empty when the run without it fails and names it; else what happened instead. */
    private static String complaintAgainst(Mutant mutant) {
        var complaint = complaint(mutant);
        System.out.println(
                "without " + mutant + ": " + complaint.lines().findFirst().orElse("NOTHING IS MISSED"));
        return mutant.isNamedIn(complaint) ? "" : "without " + mutant + ": " + complaint;
    }

    private static String complaint(Mutant mutant) {
        try {
            return Story.missed(stack(mutant.of(template)));
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }

    private static List<Mutant> chosen() {
        var all = observable().toList();
        if (System.getProperty("mutation.sweep", "").equals("all")) {
            return all;
        }
        long seed = Long.getLong("mutation.seed", System.nanoTime());
        System.out.println("-Dmutation.seed=" + seed);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        var chosen = new LinkedHashSet<Mutant>();
        all.stream().filter(mutant -> mutant.kind() == Kind.EVENT_SOURCE).forEach(chosen::add);
        var kinds = new HashSet<Kind>();
        shuffled.stream().filter(mutant -> kinds.add(mutant.kind())).forEach(chosen::add);
        shuffled.stream()
                .filter(mutant -> !chosen.contains(mutant))
                .limit(SAMPLE)
                .toList()
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static Stream<Mutant> observable() {
        return Mutants.of(template).stream().filter(mutant -> !Excused.covers(mutant));
    }

    private static Map<Kind, Long> counts(List<Mutant> mutants) {
        return mutants.stream().collect(Collectors.groupingBy(Mutant::kind, TreeMap::new, Collectors.counting()));
    }

    /** An import that never has time left goes on by a message after each record, as a large file's does. */
    private static JsonNode shortOfTime(JsonNode whole) {
        ((ObjectNode) whole.at("/Resources/ImportDocumentsFunction/Properties")).put("Timeout", 20);
        return whole;
    }

    private static Stack stack(JsonNode variant) {
        return TemplateReader.read(variant.toString(), TEMPLATE.toAbsolutePath().getParent(), Map.of());
    }

    private static String text() {
        try {
            return Files.readString(TEMPLATE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
