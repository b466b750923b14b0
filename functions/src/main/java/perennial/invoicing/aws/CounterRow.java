package perennial.invoicing.aws;

import java.time.LocalDate;
import perennial.invoicing.run.SeriesCounter;
import perennial.platform.Condition;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;

/** How far a number series has come, as a row whose version is the last number given. */
final class CounterRow {
    private CounterRow() {}

    static Key key(String series) {
        return Table.OPERATIONS.key("SERIES#" + series, "COUNTER");
    }

    static SeriesCounter counter(Store store, String series) {
        return store.get(key(series)).map(row -> read(series, row)).orElse(new SeriesCounter(series, 0, null));
    }

    static SeriesCounter read(String series, Item row) {
        return new SeriesCounter(series, row.version(), LocalDate.parse(row.text("lastDate")));
    }

    static Write advance(SeriesCounter before, SeriesCounter after) {
        var row = Item.at(key(after.series()))
                .with("version", after.last())
                .with("lastDate", after.lastDate().toString());
        return before.last() == 0 ? Write.create(row) : new Write.Put(row, new Condition.VersionIs(before.last()));
    }
}
