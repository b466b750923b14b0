package perennial.local.meter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import perennial.local.wire.Call;
import perennial.local.wire.Reply;

/** Counts calls and capacity units since it was made or last reset. The administrator's own are not counted. */
public final class Meter {
    private static final String ADMINISTRATOR = "administrator";

    private final ConcurrentMap<Usage, Counts> counts = new ConcurrentHashMap<>();

    /** Counts one call; a witness of the router. */
    public void call(Call call, Reply reply) {
        if (!call.caller().name().equals(ADMINISTRATOR)) {
            add(new Usage(call.service(), call.operation(), "", call.caller().name()), new Counts(1, 0, 0, 0));
        }
    }

    /** Counts capacity of the database. */
    public void capacity(Call call, String table, Units units) {
        if (!call.caller().name().equals(ADMINISTRATOR)) {
            var usage = new Usage(
                    call.service(), call.operation(), table, call.caller().name());
            add(usage, new Counts(0, 1, units.writeMillis(), units.readMillis()));
        }
    }

    /** Counts something else that costs, such as a transition of a state machine or an invocation. */
    public void count(String service, String operation, String role) {
        add(new Usage(service, operation, "", role), new Counts(1, 0, 0, 0));
    }

    private void add(Usage usage, Counts more) {
        counts.merge(usage, more, Counts::plus);
    }

    /** All counts, in order. */
    public Map<Usage, Counts> counts() {
        return new TreeMap<>(counts);
    }

    /** How often an operation was called, by whomever. */
    public long calls(String service, String operation) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().service().equals(service))
                .filter(count -> count.getKey().operation().equals(operation))
                .mapToLong(count -> count.getValue().calls())
                .sum();
    }

    /** All write capacity units. */
    public BigDecimal writeUnits() {
        return BigDecimal.valueOf(
                counts.values().stream().mapToLong(Counts::writeMillis).sum(), 3);
    }

    /** All read capacity units. */
    public BigDecimal readUnits() {
        return BigDecimal.valueOf(
                counts.values().stream().mapToLong(Counts::readMillis).sum(), 3);
    }

    public void reset() {
        counts.clear();
    }
}
