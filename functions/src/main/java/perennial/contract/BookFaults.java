package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.settings.Settings;

/** Whether a line whose price is in a book finds it there. */
final class BookFaults {
    private static final List<Rule<Looked>> UNKNOWN = List.of(new Rule<>(
            "PRICE_BOOK_UNKNOWN",
            HOLD,
            "/price/priceBook",
            "there is no such price book",
            "bring the book in, or give the line a price of its own",
            looked -> looked.found.isEmpty(),
            looked -> looked.line.price().priceBook()));

    /** In this order: only the first one that is broken is told. */
    private static final List<Rule<Looked>> RULES = List.of(
            new Rule<>(
                    "SERVICE_CODE_UNKNOWN",
                    HOLD,
                    "/serviceCode",
                    "the price book has no such service",
                    "correct the service code, or bring in a book that has it",
                    looked -> !looked.prices().hasService(),
                    looked -> looked.line.serviceCode()),
            new Rule<>(
                    "TIER_UNKNOWN",
                    HOLD,
                    "/tier",
                    "the price book has no such tier of the service",
                    "correct the tier, or bring in a book that has it",
                    looked -> !looked.prices().hasTier(),
                    looked -> looked.line.tier()),
            new Rule<>(
                    "PRICE_NOT_IN_BOOK",
                    HOLD,
                    "/price/priceBook",
                    "no price of the book holds at the line's site from its first day on",
                    "bring in a book that has one, or give the line a price of its own",
                    Looked::hasNoFirstPrice,
                    looked -> looked.line.price().priceBook()),
            new Rule<>(
                    "CURRENCY_MISMATCH",
                    HOLD,
                    "/price/priceBook",
                    "the price book is in another currency than the contract is billed in",
                    "name a book in the contract's currency",
                    Looked::isForeign,
                    looked -> looked.prices().book().currency()));

    private BookFaults() {}

    /** A line, what its book has for it, and the first day and the currency of its contract, which may be unknown. */
    private record Looked(ServiceLine line, Optional<BookPrices> found, LocalDate start, String currency) {
        BookPrices prices() {
            return found.orElseThrow();
        }

        boolean hasNoFirstPrice() {
            var prices = prices().prices();
            var first = line.from() == null ? start : line.from();
            return prices.isEmpty()
                    || prices.getFirst().from() != null
                            && first != null
                            && prices.getFirst().from().isAfter(first);
        }

        boolean isForeign() {
            var own = prices().book().currency();
            return own != null && currency != null && !own.equals(currency);
        }
    }

    static Stream<Finding> of(ServiceLine line, Contract contract, Settings settings, String currency, String pointer) {
        var start = contract.term() == null ? null : contract.term().startDate();
        var looked = new Looked(line, BookPrices.of(line, contract, settings), start, currency);
        if (looked.found.isEmpty()) {
            return Rule.check(UNKNOWN, looked, pointer);
        }
        var misfit = Rule.check(RULES, looked, pointer).limit(1).toList();
        return misfit.isEmpty()
                ? looked.prices().prices().stream()
                        .flatMap(price -> PriceFaults.of(price.price(), start, pointer + "/price"))
                : misfit.stream();
    }
}
