package perennial.pricing;

import java.math.BigDecimal;

/** How units become the amount of a full period. */
sealed interface Rate {

    /** The exact amount of a full period, in major units. */
    BigDecimal amount(BigDecimal units);

    /** The calculation with its numbers, as {@code 3 x 49.95}; factors of one are left out. */
    String formula(BigDecimal units);

    /** Every unit at one price; a flat price is that of one unit. */
    record PerUnit(BigDecimal unitAmount) implements Rate {
        @Override
        public BigDecimal amount(BigDecimal units) {
            return units.multiply(unitAmount);
        }

        @Override
        public String formula(BigDecimal units) {
            var price = unitAmount.toPlainString();
            return units.compareTo(BigDecimal.ONE) == 0 ? price : units.toPlainString() + " x " + price;
        }
    }
}
