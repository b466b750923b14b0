package perennial.settings;

import java.math.BigDecimal;

/**
 * When a billing run is approved by rule; anything beyond waits for a person.
 *
 * @param maxInvoices most invoices of a run; null means any
 * @param maxTotalMinor highest total of a run in the entity's currency, in minor units; null means any
 * @param maxVariancePercent highest difference of the total to the same customers' last invoices; null means any
 */
public record ApprovalPolicy(String name, Integer maxInvoices, Long maxTotalMinor, BigDecimal maxVariancePercent)
        implements Setting {}
