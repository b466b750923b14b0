package perennial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import perennial.local.EmbeddedCloud;
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
            "A credit note goes to the customer like any other document. An order is carried out once, however often it is given. Exit code 1 when it is refused."
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    private static final String CORRECT = "CorrectInvoiceFunction";
    private static final String PLAN = "PlanMessagesFunction";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORDER", description = "The order, a JSON file.")
    private Path order;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (var cloud = data.start()) {
            var answer = Answer.of(cloud, CORRECT, text());
            boolean isSent = answer.hasNonNull("creditNote") && send(cloud, answer);
            spec.commandLine().getOut().println(told(answer, isSent));
            return answer.path("state").asText().equals("REFUSED") ? 1 : 0;
        }
    }

    /** Planned again with an order that is given again, so that a credit note is sent whatever stopped us before. */
    private static boolean send(EmbeddedCloud cloud, JsonNode answer) {
        var task = Map.of(
                "runId",
                "correction/" + answer.path("commandId").asText(),
                "invoiceIds",
                List.of(answer.path("creditNote")));
        return Answer.of(cloud, PLAN, Json.text(task)).path("planned").asInt() == 1;
    }

    private String text() {
        try {
            return Files.readString(order);
        } catch (IOException unreadable) {
            throw new RefusedInput("the order " + order + " cannot be read; name a JSON file");
        }
    }

    private static String told(JsonNode answer, boolean isSent) {
        var number = answer.path("number").asText("");
        var why = answer.path("message").asText("");
        return answer.path("commandId").asText() + ": " + answer.path("state").asText()
                + (number.isEmpty() ? "" : ", credit note " + number)
                + (isSent ? ", on its way to the customer" : "")
                + (why.isEmpty() ? "" : ", " + answer.path("code").asText() + ": " + why);
    }
}
