package perennial.local.template;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.Table;

/** The template and the code name the same handlers and the same variables. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlersTest {
    private static final Path SOURCES = Path.of("../functions/src/main/java");
    private static final Pattern HANDLER = Pattern.compile("perennial/[a-z/]+/aws/[A-Za-z]+Handler\\.java");
    private static final Pattern TEXT = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    private final Stack stack = TemplateReader.read(Path.of("../template.yaml"), Map.of());

    @Test
    void every_handler_in_the_template_is_a_class_and_the_other_way_round() throws IOException {
        var declared = stack.functions().stream()
                .map(function -> function.handler().replace("::handleRequest", ""))
                .collect(toCollection(TreeSet::new));
        assertEquals(handlerClasses(), declared);
    }

    @Test
    void every_table_and_every_variable_of_the_template_is_named_in_the_code() throws IOException {
        var unknown = new TreeSet<>(stack.environment().keySet());
        unknown.removeAll(named());
        assertEquals(new TreeSet<>(), unknown);
    }

    @Test
    void every_variable_that_the_code_requires_is_set_for_some_function() throws IOException {
        var missing = required();
        missing.removeAll(stack.environment().keySet());
        assertEquals(new TreeSet<>(), missing);
    }

    private static SortedSet<String> handlerClasses() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> HANDLER.matcher(file).matches())
                    .map(file -> file.replace(".java", "").replace('/', '.'))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> named() throws IOException {
        var named = sources().flatMap(HandlersTest::texts).collect(toCollection(TreeSet::new));
        Arrays.stream(Table.values()).map(Table::variable).forEach(named::add);
        return named;
    }

    /** The variables that code asks a host for: in {@code require("…")} and {@code of(host, "…")}. */
    private static SortedSet<String> required() throws IOException {
        var asked = Pattern.compile("(?:require\\(|of\\(host, )\"([A-Z0-9_]+)\"");
        return sources()
                .flatMap(source -> asked.matcher(source).results().map(found -> found.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> texts(String source) {
        return TEXT.matcher(source).results().map(found -> found.group(1));
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var texts = new TreeSet<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        }
    }
}
