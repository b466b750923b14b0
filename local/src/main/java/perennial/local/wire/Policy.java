package perennial.local.wire;

/** Decides what a caller may do. */
@FunctionalInterface
public interface Policy {
    boolean allows(Access access);
}
