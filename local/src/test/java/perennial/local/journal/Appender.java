package perennial.local.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process to be killed: keeps numbered contents and entries, and tells its parent each one it was told is safe. */
final class Appender {
    private Appender() {}

    public static void main(String[] arguments) {
        var directory = Path.of(arguments[0]);
        var journal = Journal.at(directory);
        var contents = Contents.in(directory);
        for (int n = 1; ; n++) {
            var hash = contents.keep(("content " + n).repeat(100).getBytes(StandardCharsets.UTF_8));
            journal.append(
                    "numbers", JsonNodeFactory.instance.objectNode().put("n", n).put("hash", hash));
            System.out.println(n);
        }
    }
}
