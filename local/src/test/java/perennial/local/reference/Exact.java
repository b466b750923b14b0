package perennial.local.reference;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers, never rounded until somebody asks for it. */
record Exact(BigInteger above, BigInteger below) {
    static final Exact NOTHING = of(0);
    static final Exact ONE = of(1);

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(long above, long below) {
        return new Exact(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Exact plus(Exact other) {
        return below.equals(other.below)
                ? new Exact(above.add(other.above), below)
                : new Exact(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below))
                        .shortened();
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.above.negate(), other.below));
    }

    Exact times(Exact other) {
        return new Exact(above.multiply(other.above), below.multiply(other.below));
    }

    Exact over(Exact other) {
        return new Exact(above.multiply(other.below), below.multiply(other.above));
    }

    int compare(Exact other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** The nearest whole number; a half goes away from zero, or to the even neighbour. */
    long rounded(boolean halfToEven) {
        var twice = above.abs().multiply(BigInteger.TWO);
        var parts = twice.add(below).divideAndRemainder(below.multiply(BigInteger.TWO));
        boolean isHalf = parts[1].signum() == 0;
        var size = isHalf && halfToEven && parts[0].testBit(0) ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return size.longValueExact() * above.signum();
    }

    /** The least whole number that is not smaller. */
    long ceiling() {
        var parts = above.divideAndRemainder(below);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    private Exact shortened() {
        var common = above.gcd(below);
        return common.equals(BigInteger.ONE) ? this : new Exact(above.divide(common), below.divide(common));
    }
}
