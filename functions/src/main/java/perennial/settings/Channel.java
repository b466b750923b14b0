package perennial.settings;

/** A way to reach a customer. */
public enum Channel {
    EMAIL,
    SMS,
    PORTAL,
    PRINT
}
