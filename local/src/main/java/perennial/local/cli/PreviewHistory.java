package perennial.local.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.ingest.EventRules;
import perennial.ingest.read.Reading;
import perennial.ingest.read.UsageLine;

/**
 * The versions of one contract in the order of their source versions. The first one holds from the start; each other one
 * from the day on which its source says that it was updated.
 */
final class PreviewHistory {
    private final ZoneId zone;
    private final List<Reading.Accepted> versions = new ArrayList<>();
    private final PreviewUsage usage = new PreviewUsage();

    PreviewHistory(ZoneId zone) {
        this.zone = zone;
    }

    void add(Reading.Accepted version) {
        versions.add(version);
        versions.sort(Comparator.comparing(read -> read.contract().source().sourceVersion()));
    }

    /** Takes in what a meter told, on its day of use where it does not say when it was told; or says why it is not kept. */
    Optional<Finding> hear(UsageLine line) {
        var told = line.receivedAt();
        var event = line.event(zone, told == null ? line.day(zone) : LocalDate.ofInstant(told, zone));
        return new EventRules(on(event.received()).contract())
                .check(line, event.day())
                .or(() -> usage.add(event));
    }

    PreviewUsage usage() {
        return usage;
    }

    Contract first() {
        return versions.getFirst().contract();
    }

    /** Counted from 1: the newest version that has come in by then. */
    int numberOn(LocalDate day) {
        int number = versions.size();
        while (number > 1 && !isIn(versions.get(number - 1), day)) {
            number--;
        }
        return number;
    }

    Reading.Accepted on(LocalDate day) {
        return versions.get(numberOn(day) - 1);
    }

    /** The next day after this one on which a version comes in. */
    Optional<LocalDate> nextAfter(LocalDate day) {
        return versions.stream()
                .skip(1)
                .map(this::dayOf)
                .flatMap(Optional::stream)
                .filter(each -> each.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** The day on which the version in force came in; empty while that is the first. */
    Optional<LocalDate> receivedOn(LocalDate day) {
        return numberOn(day) == 1 ? Optional.empty() : dayOf(on(day));
    }

    /** Whether each version after the first says from which day on it holds. */
    boolean isDated() {
        return versions.stream().skip(1).allMatch(version -> dayOf(version).isPresent());
    }

    private boolean isIn(Reading.Accepted version, LocalDate day) {
        return dayOf(version).filter(each -> !each.isAfter(day)).isPresent();
    }

    private Optional<LocalDate> dayOf(Reading.Accepted version) {
        return Optional.ofNullable(version.contract().source().sourceUpdatedAt())
                .map(updated -> LocalDate.ofInstant(updated, zone));
    }
}
