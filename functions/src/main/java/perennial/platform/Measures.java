package perennial.platform;

/** Counts what happened, for alarms and dashboards. Names carry no personal data. */
@FunctionalInterface
public interface Measures {
    /** Adds to a metric; the name is a fact in the plural, such as {@code InvoicesIssued}. */
    void count(String name, long value);

    /**
     * Counts by CloudWatch's embedded metric format on the function's output, or nothing where Powertools' own switch
     * {@code POWERTOOLS_METRICS_DISABLED} is true.
     */
    static Measures of(Host host) {
        return Boolean.parseBoolean(host.environment().get("POWERTOOLS_METRICS_DISABLED"))
                ? (name, value) -> {}
                : new PowertoolsMeasures(host.require("POWERTOOLS_METRICS_NAMESPACE"));
    }
}
