package perennial.invoicing.run;

import java.util.List;
import java.util.stream.Collectors;
import perennial.id.BillingGroupId;
import perennial.id.Fingerprint;

/** The same name for the same groups, so that a batch that is run again overwrites its own files. */
final class BatchName {
    private BatchName() {}

    static String of(List<BillingGroupId> batch) {
        return Fingerprint.of(batch.stream().map(BillingGroupId::value).collect(Collectors.joining("\n")));
    }
}
