package planted.no_cycles.invoicing;

import planted.no_cycles.invoicing.aws.StoredDraft;

public record Draft(StoredDraft stored) {}
