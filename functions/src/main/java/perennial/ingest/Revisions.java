package perennial.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.ContractHead.Share;
import perennial.contract.Parting;
import perennial.contract.ServiceLine;
import perennial.contract.UsageEvent;
import perennial.id.LineId;
import perennial.ingest.UsageBook.OnDay;
import perennial.ingest.UsageBook.Telling;
import perennial.invoicing.BillingGroup;

/** New revisions of a contract's events beside those that are stored. */
final class Revisions {
    private final UsageBook book;
    private final Contract contract;
    private final LocalDate today;
    private final Map<List<String>, List<UsageEvent>> known = new HashMap<>();
    private final List<UsageEvent> added = new ArrayList<>();
    private final List<OnDay> days = new ArrayList<>();

    Revisions(UsageBook book, Contract contract, LocalDate today) {
        this.book = book;
        this.contract = contract;
        this.today = today;
    }

    /** How a revision stands to those that are known. */
    enum Standing {
        NEW,
        KNOWN,
        CONTRADICTORY
    }

    Standing add(UsageEvent event) {
        var others = known.computeIfAbsent(
                List.of(event.meterId(), event.id()),
                id -> new ArrayList<>(book.revisions(contract.id(), event.meterId(), event.id())));
        var same = others.stream()
                .filter(other -> other.revision() == event.revision())
                .findFirst();
        if (same.isPresent()) {
            return same.get().saysTheSameAs(event) ? Standing.KNOWN : Standing.CONTRADICTORY;
        }
        spread(event, others);
        others.add(event);
        added.add(event);
        return Standing.NEW;
    }

    boolean isNothing() {
        return added.isEmpty();
    }

    Telling telling(ContractHead head) {
        var meters = added.stream().map(UsageEvent::meterId).collect(Collectors.toSet());
        var lines = contract.services().stream()
                .filter(line -> meters.contains(line.meterRef()))
                .toList();
        var earliest = days.stream().map(OnDay::day).min(LocalDate::compareTo).orElseThrow();
        return new Telling(contract.id(), added, days, groups(head, lines, earliest));
    }

    /** Each revision stands under each day of any, so that none is read without the newest. */
    private void spread(UsageEvent event, List<UsageEvent> others) {
        Stream.concat(others.stream(), Stream.of(event))
                .map(UsageEvent::day)
                .distinct()
                .forEach(day -> days.add(new OnDay(event, day)));
        others.stream()
                .filter(other -> others.stream().noneMatch(each -> each.day().equals(event.day())))
                .forEach(other -> days.add(new OnDay(other, event.day())));
    }

    private List<BillingGroup> groups(ContractHead head, List<ServiceLine> lines, LocalDate earliest) {
        Set<LineId> ids = lines.stream().map(line -> new LineId(line.lineId())).collect(Collectors.toSet());
        return shares(head, lines)
                .flatMap(share -> book.group(share.group()).stream())
                .map(group -> group.told(contract.id(), ids, earliest, today))
                .toList();
    }

    /** Those that bill the meter's lines; where nothing does, one of them stands guard all the same. */
    private Stream<Share> shares(ContractHead head, List<ServiceLine> lines) {
        var parting = Parting.of(contract);
        return lines.isEmpty()
                ? head.shares().stream().limit(1)
                : head.shares().stream()
                        .filter(share -> lines.stream()
                                .anyMatch(line -> parting.sitesOf(share.part()).test(line.siteRef())));
    }
}
