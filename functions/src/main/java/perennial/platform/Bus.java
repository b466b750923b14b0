package perennial.platform;

/** Facts for whoever wants to know. At least once, in any order. */
public interface Bus {
    /**
     * Publishes a fact.
     *
     * @param source the feature, such as {@code perennial.invoicing}
     * @param fact a past participle, such as {@code BillingRunClosed}
     * @param detail a record of ids, counts and a schema number; no personal data
     */
    void publish(String source, String fact, Object detail);
}
