/**
 * Invoicing on AWS: how billing groups and invoices are stored, and the handlers of the billing-cycle state machine's
 * steps. Translates, decides nothing.
 */
package perennial.invoicing.aws;
