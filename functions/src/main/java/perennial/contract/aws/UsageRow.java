package perennial.contract.aws;

import java.time.LocalDate;
import java.util.Locale;
import perennial.contract.UsageEvent;
import perennial.id.ContractId;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;

/**
 * Metered events as rows, which are never written again. Each revision stands once under its event, by which it is known,
 * and under every day that any revision of the event has named: whoever reads one of them from some day on reads the
 * newest.
 */
public final class UsageRow {
    private UsageRow() {}

    /** By its event and revision. */
    public static Item byEvent(ContractId contract, UsageEvent event) {
        var sort = ofEvent(event.meterId(), event.id()) + revision(event);
        return item(Table.CONTRACTS.key(contract.value(), sort), event);
    }

    /** By a day that this or an earlier revision names. */
    public static Item byDay(ContractId contract, UsageEvent event, LocalDate day) {
        var sort = ofDay(event.meterId(), day) + escaped(event.id()) + "#" + revision(event);
        return item(Table.CONTRACTS.key(contract.value(), sort), event);
    }

    public static UsageEvent read(Item row) {
        return Json.read(row.text("content"), UsageEvent.class);
    }

    static String ofEvent(String meterId, String eventId) {
        return "EVENT#" + escaped(meterId) + "#" + escaped(eventId) + "#";
    }

    static String ofMeter(String meterId) {
        return "USAGE#" + escaped(meterId) + "#";
    }

    static String ofDay(String meterId, LocalDate day) {
        return ofMeter(meterId) + day + "#";
    }

    private static Item item(Key key, UsageEvent event) {
        return Item.at(key).with("content", Json.text(event));
    }

    private static String revision(UsageEvent event) {
        return String.format(Locale.ROOT, "%010d", event.revision());
    }

    /** What separates the parts of a key stands in none of them. */
    private static String escaped(String id) {
        return id.replace("%", "%25").replace("#", "%23");
    }
}
