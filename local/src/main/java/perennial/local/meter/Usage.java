package perennial.local.meter;

import java.util.Comparator;

/**
 * What is counted together.
 *
 * @param table the table, for capacity units; else empty text
 * @param role who called
 */
public record Usage(String service, String operation, String table, String role) implements Comparable<Usage> {
    private static final Comparator<Usage> ORDER = Comparator.comparing(Usage::service)
            .thenComparing(Usage::operation)
            .thenComparing(Usage::table)
            .thenComparing(Usage::role);

    @Override
    public int compareTo(Usage other) {
        return ORDER.compare(this, other);
    }
}
