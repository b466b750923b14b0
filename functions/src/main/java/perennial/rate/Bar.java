package perennial.rate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import perennial.contract.Contract;
import perennial.contract.Discount;
import perennial.contract.Price;
import perennial.contract.Renewal;

/** A reason not to change a line's price, though it is meant. The first that holds is told. */
record Bar(String code, String reason, Predicate<Considered> holds) {
    private static final List<Bar> ALL = List.of(
            new Bar("DROPPED", "taken out by hand", Bar::isDropped),
            new Bar(
                    "CONTRACT_NOT_ACTIVE",
                    "the contract is not active",
                    line -> line.contract().status() != Contract.Status.ACTIVE),
            new Bar(
                    "PRICED_BY_BOOK",
                    "its price comes from a price book; let it name another book",
                    line -> line.line().price().priceBook() != null),
            new Bar("PRICE_MODEL", "only flat prices and prices per unit are changed", Bar::isOtherModel),
            new Bar("OWN_CLAUSE", "it rises by its own escalator or steps", Bar::hasOwnClause),
            new Bar(
                    "PRICE_OVERRIDDEN",
                    "a person has set its price",
                    line -> line.line().price().override() != null),
            new Bar("CHANGE_ALREADY_PENDING", "another version of the line begins on that day", Bar::beginsThen),
            new Bar("TOO_YOUNG", "the contract has not run long enough", Bar::isTooYoung),
            new Bar("NOT_BEFORE", "customer, site or line may not pay more yet", Bar::isBarred),
            new Bar("PRICE_PROMISED", "the contract promises the present price", Bar::isPromised),
            new Bar("RATE_OUT_OF_RANGE", "its present price is not among those that are changed", Bar::isOutOfRange),
            new Bar("NEXT_CYCLE_LATER", "its next cycle begins too late", Bar::isTooLate),
            new Bar("ACTIVE_PROMOTION", "a promotion runs on that day", Bar::hasPromotion),
            new Bar(
                    "OPEN_DISPUTE",
                    "a dispute is open",
                    line -> line.change()
                            .eligibility()
                            .disputed()
                            .contains(line.contract().id().value())),
            new Bar("RENEWAL_OFFER_OUT", "a renewal is being offered at the present price", Bar::isOffered),
            new Bar("LEGAL_CAP", "the increase is more than the law of the place allows", Bar::isOverCap),
            new Bar(
                    "PRICE_NEGATIVE",
                    "the new price is below zero",
                    line -> line.newAmount().signum() < 0),
            new Bar(
                    "NO_CHANGE",
                    "the new price is the present one",
                    line -> line.newAmount().compareTo(line.oldAmount()) == 0));

    static Optional<Bar> of(Considered line) {
        return ALL.stream().filter(bar -> bar.holds.test(line)).findFirst();
    }

    private static boolean isDropped(Considered line) {
        return line.edit().filter(edit -> edit.unitAmount() == null).isPresent();
    }

    private static boolean isOtherModel(Considered line) {
        var price = line.line().price();
        return price.unitAmount() == null || price.model() != Price.Model.FLAT && price.model() != Price.Model.PER_UNIT;
    }

    private static boolean hasOwnClause(Considered line) {
        var price = line.line().price();
        return price.escalator() != null || !price.steps().isEmpty();
    }

    private static boolean beginsThen(Considered line) {
        return line.from().equals(line.line().from());
    }

    private static boolean isTooYoung(Considered line) {
        var days = line.change().eligibility().minDaysSinceStart();
        return days != null
                && line.from().isBefore(line.contract().term().startDate().plusDays(days));
    }

    private static boolean isBarred(Considered line) {
        return line.barredUntil().anyMatch(day -> !line.from().isAfter(day));
    }

    private static boolean isPromised(Considered line) {
        return line.contract().assertions().stream()
                .filter(promise -> Objects.equals(promise.lineId(), line.line().lineId()))
                .anyMatch(promise -> promise.until() != null && !line.from().isAfter(promise.until()));
    }

    private static boolean isOutOfRange(Considered line) {
        var asked = line.change().eligibility();
        return asked.rateFrom() != null && line.oldAmount().compareTo(asked.rateFrom()) < 0
                || asked.rateTo() != null && line.oldAmount().compareTo(asked.rateTo()) > 0;
    }

    private static boolean isTooLate(Considered line) {
        var last = line.change().eligibility().nextCycleBy();
        return last != null && line.from().isAfter(last);
    }

    private static boolean hasPromotion(Considered line) {
        return line.line().discounts().stream().anyMatch(discount -> runs(discount, line));
    }

    /** One without end or limit is a lasting discount, no promotion. */
    private static boolean runs(Discount discount, Considered line) {
        boolean ends = discount.to() != null || discount.maxPeriods() != null;
        boolean begun = discount.from() == null || !line.from().isBefore(discount.from());
        return ends && begun && (discount.to() == null || line.from().isBefore(discount.to()));
    }

    private static boolean isOffered(Considered line) {
        var renewal = line.contract().renewal();
        var end = line.contract().term().endDate();
        return renewal != null
                && renewal.mode() == Renewal.Mode.OFFER
                && renewal.offerLeadDays() != null
                && end != null
                && !line.change().effective().isBefore(end.plusDays(1).minusDays(renewal.offerLeadDays()));
    }

    private static boolean isOverCap(Considered line) {
        var region = Selection.regionOf(line.contract(), line.line());
        return line.change().eligibility().caps().stream()
                .filter(cap -> cap.region() == null || cap.region().equalsIgnoreCase(region))
                .anyMatch(cap -> line.percent().compareTo(cap.percent()) > 0);
    }
}
