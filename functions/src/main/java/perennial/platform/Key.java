package perennial.platform;

import static java.util.Objects.requireNonNull;

/** Where one item lives. */
public record Key(Table table, String partition, String sort) {
    public Key {
        requireNonNull(table, "table");
        requireNonNull(partition, "partition");
        requireNonNull(sort, "sort");
    }
}
