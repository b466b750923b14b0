package perennial.local.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import perennial.invoicing.Drafted;
import perennial.local.reference.History.Version;
import perennial.settings.Settings;
import perennial.settings.TaxTable;

/** One history told to both engines, day by day. */
final class Comparison {
    private final History history;
    private final TaxTable taxes;
    private final EngineBooks engine;
    private final NaiveBooks naive;
    private final Set<LocalDate> telling = new HashSet<>();
    private List<NaiveCharge> charges = List.of();
    private boolean goesOn;
    private boolean isRefused;

    Comparison(History history, TaxTable taxes) {
        this.history = history;
        this.taxes = taxes;
        this.naive = new NaiveBooks(history.biller());
        this.engine = new EngineBooks(Settings.of(List.of(history.biller(), taxes)));
    }

    /** The first day on which the books differ, and how; empty when they never do. */
    String difference() {
        for (var day = history.firstDay(); !day.isAfter(history.through()); day = day.plusDays(1)) {
            for (var version : history.on(day)) {
                take(version);
            }
            if (run(day) && !engine.sums().equals(naive.sums())) {
                return day + ": the engine has billed " + engine.sums() + ", the reference " + naive.sums();
            }
        }
        return "";
    }

    /** Whether the engine says at the end that it cannot bill these terms at all. */
    boolean isRefused() {
        return isRefused;
    }

    int invoices() {
        return engine.invoices.size();
    }

    private void take(Version version) {
        engine.take(version.contract(), version.day());
        var contract = new NaiveContract(version.contract(), history.biller(), taxes);
        charges = contract.charges(history.through());
        goesOn = contract.goesOn();
        telling.add(version.day());
        charges.forEach(charge -> telling.add(charge.generated()));
        isRefused = false;
    }

    /** Whether one of the two may have billed something. What is refused stays so until its terms change. */
    private boolean run(LocalDate day) {
        boolean isDue = !isRefused && engine.isDue(day);
        isRefused |= isDue && isRefused(engine.run(day));
        if (!isRefused && telling.contains(day)) {
            naive.run(charges, day, goesOn);
        }
        return isDue || telling.contains(day);
    }

    private static boolean isRefused(Drafted drafted) {
        return drafted instanceof Drafted.Blocked(var obstacles)
                && obstacles.stream().noneMatch(obstacle -> obstacle.code().equals("MATERIAL_CHANGE_AFTER_INVOICE"));
    }
}
