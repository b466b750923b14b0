package perennial.local.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import perennial.id.CustomerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a customer's account: what was owed, what came and went, and what is owed by age. */
@Command(
        name = "statement",
        description = {
            "Tells a customer's account, one for each currency: opening balance, invoices, credit notes and corrections,"
                    + " closing balance, and what is owed by how long it is overdue.",
            "Nothing is changed. Exit code 1 when nothing has been posted for the customer."
        },
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CUSTOMER", description = "Source and the customer's id there, as crm:A-1.")
    private String customer;

    @Option(names = "--from", paramLabel = "DATE", description = "First day (default: of the first posting).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default: of the last posting).")
    private LocalDate to;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "One JSON array instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        try (var cloud = data.open()) {
            var statements = KeptBooks.of(cloud).statements(new CustomerId(customer), from, to);
            if (statements.isEmpty()) {
                throw new RefusedInput("nothing has been posted for customer " + customer
                        + "; give source and id as the contract names them, as crm:A-1");
            }
            var out = spec.commandLine().getOut();
            out.println(json ? StatementText.json(statements) : StatementText.of(customer, statements));
            return 0;
        }
    }
}
