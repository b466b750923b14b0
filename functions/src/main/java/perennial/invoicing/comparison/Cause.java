package perennial.invoicing.comparison;

import perennial.id.ContractId;
import perennial.id.LineId;
import perennial.money.Money;

/**
 * One reason why an invoice is not what the last one was.
 *
 * @param contract null for the invoice as a whole
 * @param line null for the invoice as a whole
 * @param siteRef null when the line has no site
 * @param amount its part of the difference, with tax
 * @param words from what to what
 */
public record Cause(Kind kind, ContractId contract, LineId line, String siteRef, Money amount, String words) {

    /** What can make an invoice differ. */
    public enum Kind {
        /** There is no earlier invoice. */
        FIRST_INVOICE,
        SITE_ADDED,
        SITE_GONE,
        LINE_ADDED,
        /** A line of the last invoice is not on this one: it has ended, or its next period is not due yet. */
        LINE_GONE,
        /** More or fewer whole periods, as when catching up. */
        PERIODS,
        /** A part of a period. */
        STUB,
        PAUSE,
        USAGE,
        QUANTITY,
        SEASON,
        ESCALATOR,
        /** A price that was agreed for a later day, which has come. */
        STEP,
        /** A price that was changed. */
        PRICE,
        DISCOUNT,
        TAX,
        /** Something billed before is taken back or charged anew. */
        CREDIT,
        /** A fee, or anything else that is charged once. */
        ONE_TIME,
        /** A minor unit that rounding moved between lines. */
        ROUNDING,
        /** None of these: a person has to look. */
        OTHER
    }

    boolean isNothing() {
        return amount.isZero();
    }

    public boolean isExplained() {
        return kind != Kind.OTHER;
    }
}
