/**
 * Why an invoice is not what the last one was: the difference, split into causes that add up to it exactly. Start at
 * {@link perennial.invoicing.comparison.Comparison}.
 */
package perennial.invoicing.comparison;
