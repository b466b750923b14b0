package perennial.invoicing;

import java.math.BigDecimal;

/**
 * What a review of each invoice against the last one has found.
 *
 * @param unexplained invoices whose difference has a part without a known cause
 * @param greatestVariancePercent of all invoices that have an earlier one
 */
public record Scrutiny(long unexplained, BigDecimal greatestVariancePercent) {}
