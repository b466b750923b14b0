package perennial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import perennial.id.ContractId;
import perennial.ingest.read.UsageReading.Told;

/** Lines of one contract that follow each other in a file, for one transaction. */
final class UsageBatch {
    /** Each writes a few rows, and a transaction at most a hundred. */
    private static final int MOST = 8;

    private final TellUsage keeper;
    private final Consumer<UsageOutcome> outcomes;
    private final List<Told> lines = new ArrayList<>();
    private ContractId contract;

    UsageBatch(TellUsage keeper, Consumer<UsageOutcome> outcomes) {
        this.keeper = keeper;
        this.outcomes = outcomes;
    }

    void add(ContractId id, Told line) {
        if (lines.size() == MOST || !id.equals(contract)) {
            flush();
        }
        contract = id;
        lines.add(line);
    }

    void flush() {
        if (!lines.isEmpty()) {
            keeper.keep(contract, List.copyOf(lines)).forEach(outcomes);
            lines.clear();
        }
    }
}
