package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.LineTax;
import perennial.contract.Price;
import perennial.contract.Revenue;
import perennial.contract.Revenue.Recognition;
import perennial.contract.ServiceLine;
import perennial.id.LineId;

/** The recurring lines of a contract in document order: services, then rented equipment. */
final class RecurringLines {
    private final Contract contract;
    private final Schedule schedule;

    private RecurringLines(Contract contract, Schedule schedule) {
        this.contract = contract;
        this.schedule = schedule;
    }

    static List<RecurringLine> of(Contract contract, Schedule schedule) {
        var lines = new RecurringLines(contract, schedule);
        return Stream.concat(lines.services(), lines.rentals())
                .filter(line -> !line.span().isEmpty())
                .toList();
    }

    private Stream<RecurringLine> services() {
        return IntStream.range(0, contract.services().size())
                .mapToObj(index -> service(contract.services().get(index), "/services/" + index));
    }

    private Stream<RecurringLine> rentals() {
        return IntStream.range(0, contract.equipment().size())
                .mapToObj(index -> rental(contract.equipment().get(index), "/equipment/" + index));
    }

    private RecurringLine service(ServiceLine line, String pointer) {
        var override = line.billingOverride();
        return new RecurringLine(
                pointer,
                new LineId(line.lineId()),
                startOf(line.from()).toString(),
                ChargeKind.RECURRING,
                firstDayOf(line.lineId()),
                span(line.from(), line.to()),
                new RecurringLine.Subject(description(line), line.siteRef()),
                quantity(line),
                PriceOverTime.of(line),
                Bounds.of(line.price()),
                line.discounts(),
                taxCode(line.tax()),
                revenue(line.revenue()),
                override == null ? null : override.prorationBasis());
    }

    private RecurringLine rental(Equipment device, String pointer) {
        return new RecurringLine(
                pointer,
                new LineId(device.lineId()),
                startOf(device.from()).toString(),
                ChargeKind.RENTAL,
                startOf(device.from()),
                span(device.from(), device.to()),
                new RecurringLine.Subject(description(device), device.siteRef()),
                BigDecimal.ONE,
                PriceOverTime.of(device),
                Bounds.of(device.price()),
                List.of(),
                taxCode(device.tax()),
                revenue(null),
                null);
    }

    private LocalDate startOf(LocalDate from) {
        return from == null ? schedule.term().from() : from;
    }

    /** Several entries of one line are versions of it: what counts from its start counts from the earliest. */
    private LocalDate firstDayOf(String lineId) {
        return contract.services().stream()
                .filter(line -> Objects.equals(line.lineId(), lineId))
                .map(line -> Span.later(startOf(line.from()), schedule.term().from()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private Span span(LocalDate from, LocalDate to) {
        return new Span(startOf(from), to).within(schedule.billable());
    }

    /** A flat price is for the line, however many units it serves. */
    private static BigDecimal quantity(ServiceLine line) {
        boolean isFlat = line.price().model() == Price.Model.FLAT;
        return isFlat || line.quantity() == null ? BigDecimal.ONE : line.quantity();
    }

    private static String description(ServiceLine line) {
        return firstPresent(line.description(), line.serviceCode(), line.lineId());
    }

    private static String description(Equipment device) {
        var model = firstPresent(device.model(), device.lineId());
        return device.serial() == null ? "Rental " + model : "Rental " + model + ", serial " + device.serial();
    }

    private static String firstPresent(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static String taxCode(LineTax tax) {
        return tax == null ? null : tax.code();
    }

    private static Revenue revenue(Revenue own) {
        return RevenueTerms.withDefaults(own, Recognition.STRAIGHT_LINE_DAILY);
    }
}
