package perennial.invoicing;

import java.time.LocalDate;
import perennial.id.InvoiceId;

/**
 * A fee for paying an invoice late.
 *
 * @param day on which it accrued
 * @param chargedOn the invoice that charges it
 * @param feeMinor in minor units
 */
public record LateFee(InvoiceId invoice, LocalDate day, InvoiceId chargedOn, long feeMinor) {}
