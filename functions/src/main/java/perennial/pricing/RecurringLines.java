package perennial.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.BookPrices;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.LineTax;
import perennial.contract.Price;
import perennial.contract.Revenue;
import perennial.contract.Revenue.Recognition;
import perennial.contract.ServiceLine;
import perennial.id.LineId;

/** The recurring lines of a contract in document order: services, units paid in advance, rented equipment. */
final class RecurringLines {
    private final Contract contract;
    private final BillingSettings settings;
    private final LineDays days;

    private RecurringLines(Contract contract, BillingSettings settings) {
        this.contract = contract;
        this.settings = settings;
        this.days = new LineDays(contract, settings);
    }

    static List<RecurringLine> of(Contract contract, BillingSettings settings) {
        var lines = new RecurringLines(contract, settings);
        return Stream.of(lines.services(), lines.prepaid(), lines.rentals())
                .flatMap(each -> each)
                .filter(line -> !line.span().isEmpty())
                .toList();
    }

    private Stream<RecurringLine> services() {
        return IntStream.range(0, contract.services().size())
                .mapToObj(index -> service(contract.services().get(index), "/services/" + index));
    }

    private Stream<RecurringLine> prepaid() {
        return IntStream.range(0, contract.services().size())
                .filter(index -> Allowance.of(contract.services().get(index)).hasPrepaid())
                .mapToObj(index -> prepaid(contract.services().get(index), "/services/" + index));
    }

    private Stream<RecurringLine> rentals() {
        return IntStream.range(0, contract.equipment().size())
                .filter(index -> contract.equipment().get(index).mode() != Equipment.Mode.SOLD)
                .mapToObj(index -> rental(contract.equipment().get(index), "/equipment/" + index));
    }

    private RecurringLine service(ServiceLine line, String pointer) {
        var own = days.scheduleOf(line);
        return new RecurringLine(
                pointer,
                new LineId(line.lineId()),
                days.startOf(line.from()).toString(),
                line.hasMeter() ? ChargeKind.USAGE : ChargeKind.RECURRING,
                days.firstOf(line.lineId()),
                days.of(line, own),
                new RecurringLine.Subject(description(line), line.siteRef()),
                quantity(line),
                price(line, own, pointer),
                Bounds.of(line.price()),
                line.price().pool(),
                line.discounts(),
                line.tax(),
                revenue(line),
                metering(line),
                own);
    }

    /** A prepaid unit costs the plain amount of one, whatever tiers hold beyond, and is there to be used in a pause. */
    private RecurringLine prepaid(ServiceLine line, String pointer) {
        var inAdvance = Terms.schedule(
                        contract, settings, OwnTerms.of(line, contract).inAdvance())
                .unpaused();
        var each = new Rate.PerUnit(line.price().unitAmount());
        return service(line, pointer)
                .prepaid(clause(line.price(), each, inAdvance, pointer).overTime(), inAdvance);
    }

    private Metering metering(ServiceLine line) {
        return line.hasMeter()
                ? new Metering(Metering.meterOf(line, contract).orElseThrow(), Allowance.of(line), null)
                : null;
    }

    private RecurringLine rental(Equipment device, String pointer) {
        var own = days.scheduleOf(device);
        return new RecurringLine(
                pointer,
                new LineId(device.lineId()),
                days.startOf(device.from()).toString(),
                ChargeKind.RENTAL,
                days.startOf(device.from()),
                days.of(device, own),
                new RecurringLine.Subject(description(device), device.siteRef()),
                BigDecimal.ONE,
                clause(device.price(), Rate.of(device.price(), BigDecimal.ZERO), own, pointer)
                        .overTime(),
                Bounds.of(device.price()),
                null,
                List.of(),
                device.tax(),
                RevenueTerms.withDefaults(null, Recognition.STRAIGHT_LINE_DAILY),
                null,
                own);
    }

    private PriceOverTime price(ServiceLine line, Schedule own, String pointer) {
        var book = BookPrices.of(line, contract, settings.settings());
        var first = firstPrice(line);
        var clause = clause(first, rate(line, first), own, pointer);
        return book.map(prices -> clause.overTime(prices, price -> rate(line, price)))
                .orElseGet(clause::overTime);
    }

    private Price firstPrice(ServiceLine line) {
        return BookPrices.of(line, contract, settings.settings())
                .map(book -> book.prices().getFirst().price())
                .orElse(line.price());
    }

    /** A meter's units come without those that are included. */
    private static Rate rate(ServiceLine line, Price price) {
        boolean isFree =
                !line.hasMeter() && line.included() != null && line.included().quantity() != null;
        return Rate.of(price, isFree ? line.included().quantity() : BigDecimal.ZERO);
    }

    private PriceClause clause(Price price, Rate rate, Schedule own, String pointer) {
        var index = price.escalator() == null || price.escalator().index() == null
                ? null
                : settings.settings().priceIndexes().get(price.escalator().index());
        return new PriceClause(
                price, rate, index, own.calendar(), settings.priceRounding(contract), pointer + "/price");
    }

    /** A flat price is for the line, however many units it serves. */
    private BigDecimal quantity(ServiceLine line) {
        boolean isFlat = firstPrice(line).model() == Price.Model.FLAT;
        return isFlat || line.quantity() == null ? BigDecimal.ONE : line.quantity();
    }

    private static String description(ServiceLine line) {
        return firstPresent(line.description(), line.serviceCode(), line.lineId());
    }

    private static String description(Equipment device) {
        return (device.mode() == Equipment.Mode.LEASE_TO_OWN ? "Installment " : "Rental ") + name(device);
    }

    static String name(Equipment device) {
        var model = firstPresent(device.model(), device.lineId());
        return device.serial() == null ? model : model + ", serial " + device.serial();
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

    /** Usage is earned when it is billed. */
    private static Revenue revenue(ServiceLine line) {
        return RevenueTerms.withDefaults(
                line.revenue(), line.hasMeter() ? Recognition.ON_INVOICE : Recognition.STRAIGHT_LINE_DAILY);
    }
}
