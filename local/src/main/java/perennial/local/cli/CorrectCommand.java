package perennial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import perennial.platform.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Credits, voids or writes off an issued document by a person's order. */
@Command(
        name = "correct",
        description = {
            "Credits lines of an issued invoice, voids it, writes it off, or takes a correction back, as an order says:"
                    + " a JSON file in the manner of events/correct-invoice.credit.json.",
            "An order is carried out once, however often it is given. Exit code 1 when it is refused."
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    private static final String CORRECT = "CorrectInvoiceFunction";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORDER", description = "The order, a JSON file.")
    private Path order;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (var cloud = data.start()) {
            var answer = Json.tree(cloud.invoke(CORRECT, text()).payload());
            if (answer.has("errorMessage")) {
                throw new RefusedInput(answer.path("errorMessage").asText());
            }
            spec.commandLine().getOut().println(told(answer));
            return answer.path("state").asText().equals("REFUSED") ? 1 : 0;
        }
    }

    private String text() {
        try {
            return Files.readString(order);
        } catch (IOException unreadable) {
            throw new RefusedInput("the order " + order + " cannot be read; name a JSON file");
        }
    }

    private static String told(JsonNode answer) {
        var number = answer.path("number").asText("");
        var why = answer.path("message").asText("");
        return answer.path("commandId").asText() + ": " + answer.path("state").asText()
                + (number.isEmpty() ? "" : ", credit note " + number)
                + (why.isEmpty() ? "" : ", " + answer.path("code").asText() + ": " + why);
    }
}
