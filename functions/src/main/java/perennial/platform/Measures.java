package perennial.platform;

/** Counts what happened, for alarms and dashboards. Names carry no personal data. */
@FunctionalInterface
public interface Measures {
    /** Adds to a metric; the name is a fact in the plural, such as {@code InvoicesIssued}. */
    void count(String name, long value);

    /** Counts by CloudWatch's embedded metric format, in the namespace that the template sets. */
    static Measures of(Host host) {
        return new PowertoolsMeasures(host.require("POWERTOOLS_METRICS_NAMESPACE"));
    }
}
