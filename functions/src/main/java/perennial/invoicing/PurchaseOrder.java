package perennial.invoicing;

/** A purchase order and what has been billed under it so far, with tax, less credits, in minor units. */
public record PurchaseOrder(String number, long billedMinor) {}
