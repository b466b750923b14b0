package perennial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import perennial.local.EmbeddedCloud;
import perennial.money.Money;
import perennial.platform.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Credits and bills again what a run got wrong. */
@Command(
        name = "reverse",
        description = {
            "Credits and bills again what a run got wrong, after its contracts were corrected: a credit note and a new"
                    + " invoice for each invoice that would be another one today; nothing for the others.",
            "With --rehearse nothing is done. Exit code 1 when the run is not closed, or when what was rehearsed has moved."
        },
        mixinStandardHelpOptions = true)
final class ReverseCommand implements Callable<Integer> {
    private static final String REVERSE = "ReverseRunFunction";

    @Spec
    private CommandSpec spec;

    @Option(names = "--run", paramLabel = "ID", required = true, description = "The run, as entity/date.")
    private String run;

    @Option(names = "--rehearse", description = "Only say what would be done, and its hash.")
    private boolean rehearse;

    @Option(names = "--rehearsal", paramLabel = "HASH", description = "Do it only if it still comes to this.")
    private String rehearsal;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (var cloud = data.start()) {
            var reversed = call(cloud, null);
            if (!rehearse) {
                reversed =
                        reverse(cloud, rehearsal == null ? reversed.path("hash").asText() : rehearsal);
                call(cloud, "PlanMessagesFunction", Map.of("runId", run, "invoiceIds", reversed.path("issued")));
            }
            tell(reversed);
            return 0;
        }
    }

    private JsonNode reverse(EmbeddedCloud cloud, String hash) {
        var reversed = call(cloud, hash);
        while (!reversed.path("isDone").asBoolean()) {
            reversed = call(cloud, hash);
        }
        return reversed;
    }

    private JsonNode call(EmbeddedCloud cloud, String hash) {
        var task = new HashMap<String, Object>(Map.of("run", run));
        task.put("rehearsal", hash);
        return call(cloud, REVERSE, task);
    }

    private static JsonNode call(EmbeddedCloud cloud, String function, Map<String, Object> task) {
        return Answer.of(cloud, function, Json.text(task));
    }

    private void tell(JsonNode reversed) {
        var out = spec.commandLine().getOut();
        lines(reversed.path("corrections"))
                .forEach(each -> out.println(each.path("invoice").asText() + ": credit note "
                        + each.path("creditNote").asText() + ", invoice "
                        + each.path("replacement").asText("none") + ", "
                        + Json.read(each.path("difference"), Money.class) + " more or less"));
        lines(reversed.path("parked"))
                .forEach(each -> out.println(
                        "cannot be corrected: " + each.path("subject").asText() + ": "
                                + each.path("code").asText() + ", "
                                + each.path("reason").asText()));
        out.println("Invoices that " + (rehearse ? "would be" : "are") + " corrected: "
                + reversed.path("corrections").size() + ". Hash of this rehearsal: "
                + reversed.path("hash").asText());
    }

    private static Iterable<JsonNode> lines(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
