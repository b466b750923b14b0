package perennial.invoicing.run;

import perennial.id.BillingGroupId;

/** One draft to be issued, and the file it lies in. The plan's order is the order of the numbers. */
public record PlannedInvoice(BillingGroupId group, String drafts) {}
