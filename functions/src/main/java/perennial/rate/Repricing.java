package perennial.rate;

import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.ServiceLine;

/**
 * How a contract reads once a change is posted, undone, or met by the next version from the contract's source. A posted
 * change ends a version of a line and opens another one, which names the change.
 */
public final class Repricing {
    private Repricing() {}

    /** The contract with the rows' new prices; a price that is no longer the row's old one stays. */
    public static Contract posted(Contract contract, RateChange change, List<RateRow> rows) {
        var posted = contract;
        for (var row : rows) {
            var mark = new ServiceLine.RateChange(change.id(), change.reason(), change.author(), row.oldAmount());
            posted = replaced(posted, line -> opens(line, row) ? split(line, row, mark) : Stream.of(line));
        }
        return posted;
    }

    public static boolean isPosted(Contract contract, String change) {
        return contract.services().stream().anyMatch(line -> line.isOpenedBy(change));
    }

    /** The contract as if the change had never been posted. */
    public static Contract undone(Contract contract, String change) {
        return replaced(
                contract,
                line -> line.isOpenedBy(change) ? Stream.empty() : Stream.of(reopened(line, contract, change)));
    }

    /** What the source sends, with the changes posted in the meantime to every price that it has not changed itself. */
    public static Contract carriedOver(Contract stored, Contract sent) {
        var carried = sent;
        for (var opened : stored.services()) {
            carried = opened.rateChange() == null ? carried : carried(carried, opened);
        }
        return carried;
    }

    /** Changes in the stored contract that the source's prices overrule. */
    public static List<ServiceLine> overruled(Contract stored, Contract carried) {
        return stored.services().stream()
                .filter(opened -> opened.rateChange() != null)
                .filter(opened -> carried.services().stream().noneMatch(line -> isSamePrice(line, opened)))
                .toList();
    }

    private static Contract carried(Contract sent, ServiceLine opened) {
        return replaced(sent, line -> isStillBefore(line, opened) ? split(line, opened) : Stream.of(line));
    }

    private static boolean isStillBefore(ServiceLine line, ServiceLine opened) {
        return line.lineId().equals(opened.lineId())
                && line.holdsOn(opened.from())
                && !opened.from().equals(line.from())
                && line.price() != null
                && line.price().unitAmount() != null
                && line.price().unitAmount().compareTo(opened.rateChange().was()) == 0;
    }

    private static boolean isSamePrice(ServiceLine line, ServiceLine opened) {
        return opened.lineId().equals(line.lineId())
                && line.holdsOn(opened.from())
                && line.price() != null
                && line.price().unitAmount() != null
                && line.price().unitAmount().compareTo(opened.price().unitAmount()) == 0;
    }

    private static Stream<ServiceLine> split(ServiceLine line, ServiceLine opened) {
        return Stream.of(
                line.until(opened.from()),
                line.repriced(opened.from(), opened.price().unitAmount(), opened.rateChange()));
    }

    private static boolean opens(ServiceLine line, RateRow row) {
        return line.lineId().equals(row.line())
                && line.holdsOn(row.from())
                && !row.from().equals(line.from())
                && line.price().unitAmount() != null
                && line.price().unitAmount().compareTo(row.oldAmount()) == 0;
    }

    private static Stream<ServiceLine> split(ServiceLine line, RateRow row, ServiceLine.RateChange mark) {
        return Stream.of(line.until(row.from()), line.repriced(row.from(), row.newAmount(), mark));
    }

    private static ServiceLine reopened(ServiceLine line, Contract contract, String change) {
        return contract.services().stream()
                .filter(opened -> opened.isOpenedBy(change) && opened.lineId().equals(line.lineId()))
                .filter(opened -> opened.from().equals(line.to()))
                .findFirst()
                .map(opened -> line.until(opened.to()))
                .orElse(line);
    }

    /** What becomes of one line. */
    private interface Split {
        Stream<ServiceLine> of(ServiceLine line);
    }

    private static Contract replaced(Contract contract, Split split) {
        return contract.withServices(
                contract.services().stream().flatMap(split::of).toList());
    }
}
