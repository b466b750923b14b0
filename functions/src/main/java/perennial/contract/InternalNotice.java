package perennial.contract;

/** Who at the seller hears of an event of this contract; {@code email} null means the role's own address. */
public record InternalNotice(String event, String role, String email, Priority priority) {
    /** How soon the notice is read. */
    public enum Priority {
        INFO,
        WARN,
        CRITICAL
    }
}
