package planted.no_cycles.invoicing.aws;

import planted.no_cycles.invoicing.Draft;

public record StoredDraft(Draft draft) {}
