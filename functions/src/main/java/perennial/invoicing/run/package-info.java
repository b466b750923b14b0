/**
 * The billing run of one legal entity and one business date, step by step: open, plan, draft, review, approve, issue,
 * close. Each step is a use case that may be repeated and may be killed at any point; what is done once is found done.
 * Start at {@link perennial.invoicing.run.BillingRun}.
 */
package perennial.invoicing.run;
