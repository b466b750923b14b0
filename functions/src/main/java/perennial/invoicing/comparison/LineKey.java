package perennial.invoicing.comparison;

import perennial.id.ContractId;
import perennial.id.LineId;
import perennial.money.Money;
import perennial.pricing.Charge;

/** A line of a contract at a site, as two invoices have it in common. */
record LineKey(ContractId contract, LineId line, String siteRef) {
    static LineKey of(Charge charge) {
        return new LineKey(charge.contract(), charge.line(), charge.siteRef());
    }

    boolean isSameSite(LineKey other) {
        return siteRef != null && siteRef.equals(other.siteRef) && contract.equals(other.contract);
    }

    Cause cause(Cause.Kind kind, Money amount, String words) {
        return new Cause(kind, contract, line, siteRef, amount, words);
    }
}
