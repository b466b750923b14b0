package perennial.invoicing.run;

import perennial.id.InvoiceId;

/** What became of one draft at issue; one that is not done waits for the next run because its group has changed. */
public record IssueResult(InvoiceId invoice, boolean done) {}
