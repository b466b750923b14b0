package perennial.local.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import perennial.contract.Price;
import perennial.contract.Price.Escalator;

/** The price of a unit on a day: all that has landed by then, then the season, then an override. */
record NaiveTerms(Price price, NaiveDays days, boolean halfToEven) {

    /** A lasting change; an increase has a percentage and no amount. */
    private record Change(LocalDate effective, LocalDate lands, BigDecimal amount, Exact percent) {}

    Exact unitOn(LocalDate day) {
        var override = price.override();
        if (override != null && !day.isAfter(override.until())) {
            return Exact.of(override.unitAmount());
        }
        return inSeason(lasting(day), day);
    }

    private Exact lasting(LocalDate day) {
        var original = price.unitAmount();
        var growth = Exact.ONE;
        var current = Exact.of(original);
        for (var change : winning(day)) {
            if (change.amount != null) {
                original = change.amount;
                growth = Exact.ONE;
                current = Exact.of(original);
            } else {
                var factor = Exact.ONE.plus(change.percent.over(Exact.of(100)));
                growth = growth.times(factor);
                boolean isOfOriginal = price.escalator().base() == Escalator.Base.ORIGINAL;
                var exact = isOfOriginal ? Exact.of(original).times(growth) : current.times(factor);
                current = rounded(exact, Math.max(2, original.scale()));
            }
        }
        return current;
    }

    /** Of the changes that land on one day only the one that is effective last; of one day the agreed price. */
    private List<Change> winning(LocalDate day) {
        var changes = changes(day);
        changes.sort(Comparator.comparing(Change::lands)
                .thenComparing(Change::effective)
                .thenComparing(change -> change.amount != null));
        var winning = new ArrayList<Change>();
        for (var change : changes) {
            if (!winning.isEmpty() && winning.getLast().lands.equals(change.lands)) {
                winning.removeLast();
            }
            winning.add(change);
        }
        return winning;
    }

    private List<Change> changes(LocalDate day) {
        var escalator = price.escalator();
        boolean isScheduled = escalator != null && escalator.kind() == Escalator.Kind.SCHEDULE;
        var changes = new ArrayList<Change>();
        for (var step : price.steps()) {
            changes.add(
                    new Change(step.from(), isScheduled ? landing(step.from()) : step.from(), step.unitAmount(), null));
        }
        for (int n = 0; escalator != null && !isScheduled; n++) {
            var effective = escalator.firstOn().plusMonths((long) n * escalator.everyMonths());
            if (effective.isAfter(day)) {
                break;
            }
            changes.add(new Change(effective, landing(effective), null, percent(escalator)));
        }
        changes.removeIf(change -> change.lands.isAfter(day));
        return changes;
    }

    private LocalDate landing(LocalDate effective) {
        boolean waits = !Boolean.TRUE.equals(price.escalator().prorated()) && !days.begins(effective);
        return waits ? days.endOf(effective) : effective;
    }

    private static Exact percent(Escalator escalator) {
        var percent = Exact.of(escalator.value());
        if (escalator.floor() != null && percent.compare(Exact.of(escalator.floor())) < 0) {
            percent = Exact.of(escalator.floor());
        }
        boolean isOver = escalator.cap() != null && percent.compare(Exact.of(escalator.cap())) > 0;
        return isOver ? Exact.of(escalator.cap()) : percent;
    }

    private Exact inSeason(Exact unit, LocalDate day) {
        var today = day.toString().substring(5);
        for (var season : price.seasonal()) {
            boolean begun = today.compareTo(season.from()) >= 0;
            boolean isOver = today.compareTo(season.to()) > 0;
            boolean isAcrossNewYear = season.to().compareTo(season.from()) < 0;
            if (isAcrossNewYear ? begun || !isOver : begun && !isOver) {
                var value = Exact.of(season.value());
                return switch (season.kind()) {
                    case PERCENT -> unit.plus(unit.times(value).over(Exact.of(100)));
                    case AMOUNT -> unit.plus(value);
                    case OVERRIDE -> value;
                };
            }
        }
        return unit;
    }

    private Exact rounded(Exact exact, int decimals) {
        var unit = Exact.of(BigDecimal.ONE.movePointRight(decimals));
        return Exact.of(exact.times(unit).rounded(halfToEven)).over(unit);
    }
}
