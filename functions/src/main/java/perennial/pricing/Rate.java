package perennial.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import perennial.contract.Price;

/** How units become the exact amount of a full period, in major units. */
sealed interface Rate permits Rate.PerUnit, Rate.Packages, Rate.PercentOf, Graduated, Volume {

    BigDecimal amount(BigDecimal units);

    /** The calculation with its numbers, as {@code 3 x 49.95}; factors of one are left out. */
    String formula(BigDecimal units);

    /** The rate with each of its amounts changed in the same way. */
    Rate map(UnaryOperator<BigDecimal> change);

    /** The rate that a price says by its model. */
    static Rate of(Price price, BigDecimal freeUnits) {
        return switch (price.model()) {
            case FLAT, PER_UNIT -> new PerUnit(price.unitAmount());
            case TIERED_GRADUATED -> new Graduated(Tiers.of(price.tiers()));
            case TIERED_VOLUME -> new Volume(Tiers.of(price.tiers()));
            case PACKAGE -> new Packages(price.packageSize(), price.unitAmount(), freeUnits);
            case PERCENT_OF -> new PercentOf(price.unitAmount());
            case USAGE ->
                price.tiers().isEmpty() ? new PerUnit(price.unitAmount()) : new Graduated(Tiers.of(price.tiers()));
        };
    }

    /** Every unit at one price; a flat price is that of one unit. */
    record PerUnit(BigDecimal unitAmount) implements Rate {
        @Override
        public BigDecimal amount(BigDecimal units) {
            return units.multiply(unitAmount);
        }

        @Override
        public String formula(BigDecimal units) {
            return product(units, unitAmount);
        }

        @Override
        public Rate map(UnaryOperator<BigDecimal> change) {
            return new PerUnit(change.apply(unitAmount));
        }
    }

    /** Units beyond the free ones in packages, of which a begun one counts. */
    record Packages(BigDecimal size, BigDecimal packageAmount, BigDecimal freeUnits) implements Rate {
        @Override
        public BigDecimal amount(BigDecimal units) {
            return packages(units).multiply(packageAmount);
        }

        @Override
        public String formula(BigDecimal units) {
            return packages(units).toPlainString() + " packages of " + size.toPlainString() + " x "
                    + packageAmount.toPlainString();
        }

        @Override
        public Rate map(UnaryOperator<BigDecimal> change) {
            return new Packages(size, change.apply(packageAmount), freeUnits);
        }

        private BigDecimal packages(BigDecimal units) {
            var charged = units.subtract(freeUnits).max(BigDecimal.ZERO);
            return charged.divide(size, 0, RoundingMode.CEILING);
        }
    }

    /** A percentage of what other lines cost; the units are that amount. */
    record PercentOf(BigDecimal percent) implements Rate {
        @Override
        public BigDecimal amount(BigDecimal units) {
            return units.multiply(percent).movePointLeft(2);
        }

        @Override
        public String formula(BigDecimal units) {
            return percent.toPlainString() + " % of " + units.toPlainString();
        }

        @Override
        public Rate map(UnaryOperator<BigDecimal> change) {
            return new PercentOf(change.apply(percent));
        }
    }

    static String product(BigDecimal units, BigDecimal price) {
        var each = price.toPlainString();
        return units.compareTo(BigDecimal.ONE) == 0 ? each : units.toPlainString() + " x " + each;
    }
}
