package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.states.asl.Finding;
import perennial.local.states.asl.StateMachineCheck;
import perennial.local.template.StateMachine;
import perennial.local.template.TemplateReader;

/** The definitions that are deployed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateMachineFilesTest {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final Path FOLDER = Path.of("..", "statemachines");

    @Test
    void every_definition_belongs_to_the_template_and_has_no_findings() throws IOException {
        Assumptions.assumeTrue(Files.exists(TEMPLATE), "the template is not there yet");
        var machines = TemplateReader.read(TEMPLATE, Map.of()).machines().stream()
                .collect(Collectors.toMap(
                        machine -> machine.definition().getFileName().toString(), Function.identity()));
        try (var files = Files.list(FOLDER)) {
            assertEquals(
                    machines.keySet(),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals(
                List.of(),
                machines.values().stream()
                        .flatMap(machine -> findings(machine).stream())
                        .toList());
    }

    private static List<Finding> findings(StateMachine machine) {
        try {
            var file = machine.definition();
            return new StateMachineCheck(file.getFileName().toString(), StateMachineFilesTest::isClass)
                    .findings(Files.readString(file), machine.substitutions().keySet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
