package perennial.contract;

import static perennial.contract.Severity.HOLD;
import static perennial.contract.Severity.WARN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is sold, and for how much. */
final class ServiceRules {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final List<Rule<Examined>> RULES = List.of(new Rule<>(
            "NO_SERVICES",
            HOLD,
            "/services",
            "the contract has nothing to bill",
            "give at least one service, rented device or fee",
            examined -> examined.contract().services().isEmpty()
                    && examined.contract().equipment().isEmpty()
                    && examined.contract().fees().isEmpty()));

    private static final List<Rule<Priced>> PRICES = List.of(new Rule<>(
            "CURRENCY_MISMATCH",
            HOLD,
            "/price/currency",
            "the price is in another currency than the contract is billed in",
            "bring the line into the customer's currency, or into a contract of its own",
            Priced::isForeign,
            line -> line.price.currency()));

    private static final List<Rule<ServiceLine>> LINES = List.of(
            new Rule<>(
                    "QUANTITY_NEGATIVE",
                    HOLD,
                    "/quantity",
                    "the quantity is below zero",
                    "correct it",
                    line -> isNegative(line.quantity()),
                    ServiceLine::quantity),
            new Rule<>(
                    "LINE_REVERSED",
                    HOLD,
                    "/to",
                    "the line ends before it starts",
                    "correct its dates; to is the first day without it",
                    line -> line.from() != null
                            && line.to() != null
                            && line.to().isBefore(line.from()),
                    ServiceLine::to));

    private static final List<Rule<Dated>> DATES = List.of(
            new Rule<>(
                    "LINE_BEFORE_START",
                    WARN,
                    "/to",
                    "the line ends before the contract starts and is never billed",
                    "correct the dates of one of them, or take the line out",
                    dated -> dated.isOver(),
                    dated -> dated.line.to()),
            new Rule<>(
                    "LINE_BEFORE_START",
                    WARN,
                    "/from",
                    "the line begins before the contract; it is billed from the contract's start",
                    "correct the dates of one of them",
                    dated -> dated.isEarly() && !dated.isOver(),
                    dated -> dated.line.from()));

    private ServiceRules() {}

    /** A line and the first day of its contract, which may be unknown. */
    private record Dated(ServiceLine line, LocalDate start) {
        static Dated of(ServiceLine line, Contract contract) {
            return new Dated(
                    line, contract.term() == null ? null : contract.term().startDate());
        }

        boolean isOver() {
            return start != null && line.to() != null && !line.to().isAfter(start);
        }

        boolean isEarly() {
            return start != null && line.from() != null && line.from().isBefore(start);
        }
    }

    /** A line with a price, and the currency it is billed in. */
    private record Priced(Price price, String currency) {
        boolean isForeign() {
            return price != null
                    && price.currency() != null
                    && !price.currency().equals(currency);
        }
    }

    static Stream<Finding> check(Examined examined) {
        var lines = examined.contract().services();
        var found =
                IntStream.range(0, lines.size()).boxed().flatMap(i -> line(examined, lines.get(i), "/services/" + i));
        return Stream.of(
                        Rule.check(RULES, examined, ""),
                        found,
                        PoolFaults.of(lines),
                        PercentFaults.of(examined.contract()))
                .flatMap(findings -> findings);
    }

    /** What is wrong with the price of a rented device. */
    static Stream<Finding> price(Examined examined, Price price, String pointer) {
        return Stream.concat(
                PriceFaults.ofDevice(price, examined.contract(), examined.settings(), pointer),
                currency(examined, price, pointer));
    }

    private static Stream<Finding> price(Examined examined, ServiceLine line, String pointer) {
        var faults = PriceFaults.ofLine(line, examined.contract(), examined.settings(), examined.currency(), pointer);
        return Stream.concat(faults, currency(examined, line.price(), pointer));
    }

    private static Stream<Finding> currency(Examined examined, Price price, String pointer) {
        return Rule.check(PRICES, new Priced(price, examined.currency()), pointer);
    }

    private static Stream<Finding> line(Examined examined, ServiceLine line, String pointer) {
        var discounts = line.discounts();
        return Stream.of(
                        Rule.check(LINES, line, pointer),
                        Rule.check(DATES, Dated.of(line, examined.contract()), pointer),
                        price(examined, line, pointer),
                        SiteReferences.check(examined, line.siteRef(), pointer),
                        IntStream.range(0, discounts.size())
                                .boxed()
                                .flatMap(i -> discount(examined, discounts.get(i), pointer + "/discounts/" + i)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> discount(Examined examined, Discount discount, String pointer) {
        var rules = List.of(
                new Rule<Discount>(
                        "DISCOUNT_OVER_100",
                        HOLD,
                        "/value",
                        "the discount takes off more than all",
                        "give at most 100 percent",
                        each -> each.kind() == Discount.Kind.PERCENT && isOver100(each.value()),
                        Discount::value),
                new Rule<Discount>(
                        "DISCOUNT_EXPIRED",
                        WARN,
                        "/to",
                        "the discount has run out",
                        "renew it, or take it out",
                        each -> each.to() != null && !each.to().isAfter(examined.today()),
                        Discount::to));
        return Rule.check(rules, discount, pointer);
    }

    private static boolean isOver100(BigDecimal percent) {
        return percent != null && percent.compareTo(ALL) > 0;
    }

    private static boolean isNegative(BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }
}
