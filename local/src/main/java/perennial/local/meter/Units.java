package perennial.local.meter;

/** Capacity units in thousandths, for eventually consistent reads cost half a unit. */
public record Units(long writeMillis, long readMillis) {
    public static final Units NONE = new Units(0, 0);

    public static Units writes(long units) {
        return new Units(units * 1000, 0);
    }

    /** Reads of so many 4 KB; half price unless consistent. */
    public static Units reads(long blocks, boolean consistent) {
        return new Units(0, blocks * (consistent ? 1000 : 500));
    }

    public Units plus(Units more) {
        return new Units(writeMillis + more.writeMillis, readMillis + more.readMillis);
    }

    public Units times(int factor) {
        return new Units(writeMillis * factor, readMillis * factor);
    }
}
