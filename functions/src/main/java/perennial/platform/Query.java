package perennial.platform;

import java.util.Optional;

/**
 * Items of one partition in sort order, a page at a time.
 *
 * @param table the table asked
 * @param index the index asked instead of the table, which lags behind and yields candidates only
 * @param partition value of the partition key
 * @param from lowest sort key, inclusive
 * @param to highest sort key, inclusive
 * @param limit most items a page may have, 1 to 1000
 * @param cursor where the page before ended
 */
public record Query(
        Table table,
        Optional<Index> index,
        String partition,
        Optional<String> from,
        Optional<String> to,
        int limit,
        Optional<Cursor> cursor) {

    /** Where a page ended; passed back as it is. */
    public record Cursor(String value) {}

    public static Query of(Table table, String partition) {
        return new Query(
                table, Optional.empty(), partition, Optional.empty(), Optional.empty(), 1000, Optional.empty());
    }

    public static Query of(Index index, String partition) {
        return new Query(
                index.table(),
                Optional.of(index),
                partition,
                Optional.empty(),
                Optional.empty(),
                1000,
                Optional.empty());
    }

    public Query upTo(String highest) {
        return new Query(table, index, partition, from, Optional.of(highest), limit, cursor);
    }

    public Query startingAt(String lowest) {
        return new Query(table, index, partition, Optional.of(lowest), to, limit, cursor);
    }

    /** Only sort keys that begin with this text. */
    public Query prefix(String start) {
        return startingAt(start).upTo(start + Character.MAX_VALUE);
    }

    /** Whether no sort key can lie in the range. */
    boolean isVain() {
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
    }

    public Query limit(int most) {
        return new Query(table, index, partition, from, to, most, cursor);
    }

    public Query after(Cursor end) {
        return new Query(table, index, partition, from, to, limit, Optional.of(end));
    }
}
