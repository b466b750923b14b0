package perennial.invoicing.run;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.id.BillingGroupId;
import perennial.invoicing.Draft;

/** The drafts in the order of the plan. Neighbours lie in one file, so only the last file is kept at hand. */
final class PlannedDrafts {
    private final List<PlannedInvoice> plan;
    private final RunFiles files;
    private String key = "";
    private Map<BillingGroupId, Draft> drafts = Map.of();

    PlannedDrafts(List<PlannedInvoice> plan, RunFiles files) {
        this.plan = plan;
        this.files = files;
    }

    List<Draft> from(int position, int most) {
        return plan.subList(position, Math.min(plan.size(), position + most)).stream()
                .map(this::draft)
                .toList();
    }

    private Draft draft(PlannedInvoice planned) {
        if (!planned.drafts().equals(key)) {
            key = planned.drafts();
            drafts = files.read(key, Draft.class).stream()
                    .collect(Collectors.toMap(draft -> draft.invoice().id().group(), Function.identity()));
        }
        return drafts.get(planned.group());
    }
}
