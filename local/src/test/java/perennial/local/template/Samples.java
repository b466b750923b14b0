package perennial.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The sample template, as it is or with one text replaced. */
public final class Samples {
    public static final Path FOLDER = Path.of("src/test/resources/sample");

    private Samples() {}

    public static Stack sample() {
        return read(text());
    }

    public static Stack read(String text) {
        return TemplateReader.read(text, FOLDER, Map.of());
    }

    public static Stack with(String old, String replacement) {
        return read(replaced(old, replacement));
    }

    public static String replaced(String old, String replacement) {
        var text = text();
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the sample has no " + old);
        }
        return text.replace(old, replacement);
    }

    public static String text() {
        try {
            return Files.readString(FOLDER.resolve("template.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
