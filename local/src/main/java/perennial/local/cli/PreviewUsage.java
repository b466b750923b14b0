package perennial.local.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.ServiceLine;
import perennial.contract.Usage;
import perennial.contract.UsageEvent;
import perennial.id.LineId;
import perennial.ingest.EventRules;
import perennial.invoicing.BillingGroup;

/** What the meters of one contract tell while it is previewed: an event counts from the day after it came in. */
final class PreviewUsage {
    private final Map<List<Object>, UsageEvent> told = new LinkedHashMap<>();

    /** Takes an event in, or says why it is not kept. */
    Optional<Finding> add(UsageEvent event) {
        var key = List.<Object>of(event.meterId(), event.id(), event.revision());
        return Optional.ofNullable(told.putIfAbsent(key, event))
                .filter(known -> !known.saysTheSameAs(event))
                .map(EventRules::contradiction);
    }

    /** What counts on a business date. */
    Usage on(LocalDate day) {
        return Usage.knownOn(day.minusDays(1), told.values());
    }

    /** The next day after this one on which more counts. */
    Optional<LocalDate> nextAfter(LocalDate day) {
        return told.values().stream()
                .map(event -> event.received().plusDays(1))
                .filter(each -> each.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** The group after what has come in since one day and counts on another. */
    BillingGroup heard(BillingGroup group, Contract contract, LocalDate since, LocalDate day) {
        var news = told.values().stream()
                .filter(event ->
                        !event.received().isBefore(since) && event.received().isBefore(day))
                .toList();
        var heard = group;
        for (var event : news) {
            heard = heard.told(contract.id(), lines(contract, event), earliest(event), event.received());
        }
        return heard;
    }

    private static List<LineId> lines(Contract contract, UsageEvent event) {
        return contract.services().stream()
                .filter(line -> event.meterId().equals(line.meterRef()))
                .map(ServiceLine::lineId)
                .map(LineId::new)
                .toList();
    }

    /** A correction may take an event away from an earlier day. */
    private LocalDate earliest(UsageEvent event) {
        return event.revision() == 0
                ? event.day()
                : told.values().stream()
                        .filter(event::isSameAs)
                        .map(UsageEvent::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
