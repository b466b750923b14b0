package perennial.local.meter;

/** Calls, and thousandths of write and read capacity units. */
public record Counts(long calls, long writeMillis, long readMillis) {
    Counts plus(Counts more) {
        return new Counts(calls + more.calls, writeMillis + more.writeMillis, readMillis + more.readMillis);
    }
}
