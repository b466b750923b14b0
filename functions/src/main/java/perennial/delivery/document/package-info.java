/**
 * Documents: an invoice as texts in the customer's language ({@link perennial.delivery.document.InvoiceText}), and as
 * HTML page, PDF, email and text message laid out from these texts. Nothing here reads a clock, a file or the network.
 */
package perennial.delivery.document;
