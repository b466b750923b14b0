package perennial.pricing;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import perennial.contract.Price.Commitment;
import perennial.contract.ServiceLine;

/**
 * The units that a metered line may use without a further charge in a period, and the least that it is charged for.
 *
 * @param included units that cost nothing, and whether what is left of them is carried into the next period
 * @param prepaid units that are paid in advance, and whether what is left of them is carried
 * @param least units that are billed at least, beyond those
 */
record Allowance(Block included, Block prepaid, BigDecimal least) {

    /** Units of a period; what is left of them is lost, or carried into the next period and no further. */
    record Block(BigDecimal units, boolean rollsOver) {
        static Block of(BigDecimal units, Boolean rollsOver) {
            return new Block(units == null ? ZERO : units, Boolean.TRUE.equals(rollsOver));
        }

        BigDecimal carried(BigDecimal used) {
            return rollsOver ? left(units, used) : ZERO;
        }
    }

    static Allowance of(ServiceLine line) {
        var included = line.included();
        var commitment = !line.hasMeter() || line.price().commitment() == null
                ? new Commitment(null, null, null)
                : line.price().commitment();
        return new Allowance(
                included == null ? Block.of(null, null) : Block.of(included.quantity(), included.rollover()),
                Block.of(commitment.prepaidQuantity(), commitment.rollover()),
                commitment.minimumQuantity() == null ? ZERO : commitment.minimumQuantity());
    }

    boolean hasPrepaid() {
        return prepaid.units().signum() > 0;
    }

    /** What a period leaves to the next: its own units are used before those carried into it, included ones first. */
    BigDecimal carried(BigDecimal used) {
        return included.carried(used).add(prepaid.carried(left(used, included.units())));
    }

    /** The units that are charged for. */
    BigDecimal billed(BigDecimal used, BigDecimal carried) {
        var free = included.units().add(prepaid.units()).add(carried);
        return left(used, free).max(least);
    }

    private static BigDecimal left(BigDecimal all, BigDecimal taken) {
        return all.subtract(taken).max(ZERO);
    }
}
