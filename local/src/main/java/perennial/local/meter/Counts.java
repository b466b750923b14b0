package perennial.local.meter;

/**
 * How much was used.
 *
 * @param calls calls of the operation
 * @param uses times that a table was read or written; several in one transaction
 * @param writeMillis thousandths of write capacity units
 * @param readMillis thousandths of read capacity units
 */
public record Counts(long calls, long uses, long writeMillis, long readMillis) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                calls + more.calls, uses + more.uses, writeMillis + more.writeMillis, readMillis + more.readMillis);
    }
}
