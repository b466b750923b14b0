/**
 * Corrections of issued documents by persons: credits, voids, write-offs and their reversals. Nothing that is issued
 * changes; what is wrong is reversed by a document or a journal of its own. Start at
 * {@link perennial.invoicing.correction.CorrectInvoice}.
 */
package perennial.invoicing.correction;
