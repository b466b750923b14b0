package perennial.contract;

/** Where a line's revenue is booked, and when it is earned. */
public record Revenue(
        String account, String deferredAccount, Recognition recognition, String serviceCategory, String technicianRef) {
    /** When revenue is earned. */
    public enum Recognition {
        STRAIGHT_LINE_DAILY,
        STRAIGHT_LINE_MONTHLY,
        ON_INVOICE,
        USAGE
    }
}
