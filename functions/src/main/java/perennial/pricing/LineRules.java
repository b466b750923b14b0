package perennial.pricing;

import static perennial.pricing.Rule.broken;
import static perennial.pricing.Rule.unsupported;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.BookPrices;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.Fee;
import perennial.contract.PercentFaults;
import perennial.contract.PoolFaults;
import perennial.contract.Price;
import perennial.contract.PriceFaults;
import perennial.contract.ServiceLine;
import perennial.settings.Settings;

/** Lines that cannot be priced, because they are broken or because their terms are not built yet. */
final class LineRules {
    private static final List<Rule<ServiceLine>> SERVICES = List.of(
            broken(
                    "LINE_ID_MISSING",
                    "the line has no id; give one that stays",
                    "/lineId",
                    line -> isBlank(line.lineId())),
            broken(
                    "QUANTITY_NEGATIVE",
                    "the quantity is below zero; correct it",
                    "/quantity",
                    line -> line.quantity() != null && line.quantity().signum() < 0),
            broken(
                    "AMOUNT_TOO_LARGE",
                    "quantity times price is over a trillion; correct them, or divide the line",
                    "/quantity",
                    line -> isTooLarge(line.quantity(), line.price())),
            unsupported("included units without a meter", "/included", LineRules::includesUnits),
            unsupported(
                    "a commitment without a meter",
                    "/price/commitment",
                    line -> !line.hasMeter() && MeterRules.commits(line.price())),
            broken(
                    "PERCENT_NOT_OF_OWN_RHYTHM",
                    "a percentage is of lines of the contract's own cycle and timing; leave the line's out",
                    "/billingOverride",
                    LineRules::isPercentageOfOwnRhythm),
            broken(
                    Refusal.NOT_SUPPORTED_YET,
                    "a line is billed to its contract's customer; move it into a contract of its own",
                    "/billingOverride/billTo",
                    line -> line.billingOverride() != null
                            && !isBlank(line.billingOverride().billTo())));

    private static final List<Rule<Fee>> FEES = List.of(
            broken("FEE_CODE_MISSING", "the fee has no code; give one", "/code", fee -> isBlank(fee.code())),
            broken(
                    "PRICE_NEGATIVE",
                    "the fee is below zero; credit it by hand",
                    "/amountMinor",
                    fee -> fee.amountMinor() < 0),
            broken(
                    "FEE_DATE_MISSING",
                    "the fee falls due on a date that is not given; give it",
                    "/date",
                    fee -> fee.when() == Fee.When.DATE && fee.date() == null));

    /** In major units: thousands of such lines still add up within the bounds of Money. */
    static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private LineRules() {}

    static List<Refusal> check(Contract contract, BillingSettings settings) {
        var refusals = new ArrayList<Refusal>();
        each(contract.services(), "/services/", (line, pointer) -> {
            refusals.addAll(Rule.check(SERVICES, line, pointer));
            refusals.addAll(MeterRules.check(contract, line, pointer));
            refusals.addAll(CycleRules.check(line, contract.billing(), pointer + "/billingOverride"));
            refusals.addAll(price(line, contract, settings, pointer));
            each(
                    line.discounts(),
                    pointer + "/discounts/",
                    (discount, at) -> refusals.addAll(DiscountRules.check(discount, at)));
        });
        each(contract.equipment(), "/equipment/", (device, pointer) -> {
            refusals.addAll(DeviceRules.check(device, pointer));
            if (device.mode() != Equipment.Mode.SOLD || device.price() != null) {
                refusals.addAll(MeterRules.check(device.price(), pointer + "/price"));
                refusals.addAll(price(device.price(), contract, settings, pointer));
            }
        });
        Stream.concat(PoolFaults.of(contract.services()), PercentFaults.of(contract))
                .map(Refusal::of)
                .forEach(refusals::add);
        each(contract.fees(), "/fees/", (fee, pointer) -> refusals.addAll(Rule.check(FEES, fee, pointer)));
        return refusals;
    }

    /** Those of a price book are checked as if they were the line's own. */
    private static List<Refusal> price(ServiceLine line, Contract contract, BillingSettings settings, String pointer) {
        var currency = settings.currencyOf(contract);
        var faults = PriceFaults.ofLine(line, contract, settings.settings(), currency, pointer)
                .map(Refusal::of)
                .toList();
        return faults.isEmpty()
                ? prices(line, contract, settings.settings())
                        .flatMap(price -> PriceRules.check(price, currency, pointer + "/price").stream())
                        .toList()
                : faults;
    }

    private static Stream<Price> prices(ServiceLine line, Contract contract, Settings settings) {
        return BookPrices.of(line, contract, settings)
                .map(book -> book.prices().stream().map(BookPrices.Dated::price))
                .orElseGet(() -> Stream.of(line.price()));
    }

    private static List<Refusal> price(Price price, Contract contract, BillingSettings settings, String pointer) {
        var faults = PriceFaults.ofDevice(price, contract, settings.settings(), pointer)
                .map(Refusal::of)
                .toList();
        return faults.isEmpty() ? PriceRules.check(price, settings.currencyOf(contract), pointer + "/price") : faults;
    }

    /** What is done with an element and its place in the document. */
    private interface Visit<T> {
        void at(T element, String pointer);
    }

    private static <T> void each(List<T> elements, String pointer, Visit<T> visit) {
        for (int index = 0; index < elements.size(); index++) {
            visit.at(elements.get(index), pointer + index);
        }
    }

    static boolean isTooLarge(BigDecimal quantity, Price price) {
        if (PriceFaults.of(price, null, "").findAny().isPresent() || price.model() == Price.Model.USAGE) {
            return false;
        }
        var units = quantity == null ? BigDecimal.ONE : quantity;
        var rate = Rate.of(price, BigDecimal.ZERO);
        return Stream.concat(Stream.of(rate), amounts(price).map(amount -> rate.map(old -> amount)))
                .anyMatch(each -> each.amount(units).compareTo(LARGEST) > 0);
    }

    /** Those that may take the place of the price. */
    private static Stream<BigDecimal> amounts(Price price) {
        var agreed = price.override() == null
                ? Stream.<BigDecimal>empty()
                : Stream.of(price.override().unitAmount());
        return Stream.of(
                        price.steps().stream().map(Price.Step::unitAmount),
                        price.seasonal().stream().map(Price.Season::value),
                        agreed)
                .flatMap(amounts -> amounts);
    }

    private static boolean isPercentageOfOwnRhythm(ServiceLine line) {
        var own = line.billingOverride();
        return line.price() != null
                && line.price().model() == Price.Model.PERCENT_OF
                && own != null
                && (own.cycle() != null || own.timing() != null);
    }

    private static boolean includesUnits(ServiceLine line) {
        boolean isPackaged = line.price() != null && line.price().model() == Price.Model.PACKAGE;
        return !isPackaged
                && !line.hasMeter()
                && line.included() != null
                && line.included().quantity() != null
                && line.included().quantity().compareTo(BigDecimal.ZERO) > 0;
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
