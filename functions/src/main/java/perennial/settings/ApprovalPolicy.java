package perennial.settings;

import java.math.BigDecimal;

/**
 * When a billing run, or a correction of an invoice, is approved by rule; anything beyond waits for a person.
 *
 * @param maxInvoices most invoices of a run; null means any
 * @param maxTotalMinor highest total of a run in the entity's currency, in minor units; null means any
 * @param maxVariancePercent highest difference of the total to the same customers' last invoices; null means any
 * @param requireExplained whether every difference to a last invoice must have a known cause; null means no
 * @param maxCustomerVariancePercent highest difference of one invoice to its last one; null means any
 * @param maxWriteOffMinor most that one person writes off alone; null means any
 * @param maxCreditMinor most that one person credits by hand alone, with tax; null means any
 */
public record ApprovalPolicy(
        String name,
        Integer maxInvoices,
        Long maxTotalMinor,
        BigDecimal maxVariancePercent,
        Boolean requireExplained,
        BigDecimal maxCustomerVariancePercent,
        Long maxWriteOffMinor,
        Long maxCreditMinor)
        implements Setting {}
