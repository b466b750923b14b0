package perennial.pricing;

import java.math.BigDecimal;

/**
 * What a price is applied to.
 *
 * @param own the line's own units
 * @param pooled the units of its whole pool, which decide the tier; the line's own where it has none
 */
record Units(BigDecimal own, BigDecimal pooled) {

    static Units of(BigDecimal own) {
        return new Units(own, own);
    }

    /** The line's share of what a full period of the pool costs. */
    Exact amount(Rate rate) {
        var amount = rate.amount(pooled);
        return isAlone() ? Exact.of(amount) : new Exact(amount.multiply(own), pooled);
    }

    String formula(Rate rate) {
        var whole = rate.formula(pooled);
        return isAlone() ? whole : factor(whole) + " x " + own.toPlainString() + "/" + pooled.toPlainString();
    }

    /** A sum that is multiplied stands in brackets. */
    static String factor(String formula) {
        boolean isSum = formula.contains(" + ") && !formula.startsWith("(");
        return isSum ? "(" + formula + ")" : formula;
    }

    private boolean isAlone() {
        return own.compareTo(pooled) == 0;
    }
}
