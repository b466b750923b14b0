/**
 * From charges to invoices: what is desired minus what is billed, drafted per billing group, reviewed, numbered and
 * issued once. The decisions are pure; storing and running them is the {@code aws} package's.
 */
package perennial.invoicing;
