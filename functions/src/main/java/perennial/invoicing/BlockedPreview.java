package perennial.invoicing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import perennial.id.ContractId;

/** A contract that would not be billed, as the command line prints it. */
public record BlockedPreview(ContractId contractId, List<Reason> blocked) {

    /** One thing in the way; {@code field} is a JSON pointer. */
    public record Reason(String code, String message, String field) {}

    /** One for each contract in whose terms something stands in the way. */
    public static List<BlockedPreview> of(Drafted.Blocked blocked) {
        var byContract = blocked.obstacles().stream()
                .collect(Collectors.groupingBy(Drafted.Obstacle::contractId, LinkedHashMap::new, Collectors.toList()));
        return byContract.entrySet().stream()
                .map(contract -> new BlockedPreview(
                        contract.getKey(),
                        contract.getValue().stream().map(BlockedPreview::reason).toList()))
                .toList();
    }

    private static Reason reason(Drafted.Obstacle obstacle) {
        return new Reason(obstacle.code(), obstacle.message(), obstacle.field());
    }
}
