package perennial.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Contract.Status;
import perennial.contract.ServiceLine;

/** Prices a contract: what it owes within a horizon, or why that cannot be said. Pure: same input, same answer. */
public final class Pricing {
    /** Those that Money can hold. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> Set.of(0, 2, 3).contains(currency.getDefaultFractionDigits()))
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Pricing() {}

    public static Priced price(ContractVersion version, BillingSettings settings, Horizon horizon) {
        var refusals = refusals(version, settings);
        return refusals.isEmpty() ? withinMoney(version, settings, horizon) : new Priced.Refused(refusals);
    }

    /** Terms that are sound one by one may still grow beyond all money together: by increases, or as percentages. */
    private static Priced withinMoney(ContractVersion version, BillingSettings settings, Horizon horizon) {
        try {
            return sound(version, settings, horizon);
        } catch (ArithmeticException overflow) {
            return new Priced.Refused(List.of(new Refusal(
                    "AMOUNT_TOO_LARGE",
                    "a charge grows beyond what can be billed; correct the contract's prices, percentages and quantities",
                    "/services")));
        }
    }

    private static Priced sound(ContractVersion version, BillingSettings settings, Horizon horizon) {
        var open = openQuestions(version, settings, horizon);
        if (!open.isEmpty()) {
            return pending(open);
        }
        return version.contract().status() == Status.DRAFT
                ? new Priced.Charges(List.of(), null)
                : checked(ContractPricing.of(version, settings), horizon);
    }

    /** Usage that is missing or out of range is not billed; neither is anything beside it. */
    private static Priced checked(ContractPricing pricing, Horizon horizon) {
        var usage = new UsageRules(pricing);
        var impossible = usage.outOfRange();
        if (!impossible.isEmpty()) {
            return new Priced.Refused(impossible);
        }
        var priced = charges(pricing, horizon);
        var doubtful = usage.check(priced.charges());
        return doubtful.isEmpty() ? priced : new Priced.Refused(doubtful);
    }

    /** Everything that keeps a contract from being priced. */
    public static List<Refusal> refusals(ContractVersion version, BillingSettings settings) {
        var contract = version.contract();
        var broken = ContractRules.check(contract, settings);
        if (!broken.isEmpty()) {
            return broken;
        }
        var refusals = new ArrayList<>(currencyRefusals(settings.currencyOf(contract)));
        refusals.addAll(LineRules.check(contract, settings));
        refusals.addAll(TaxRules.check(contract, settings));
        return refusals.isEmpty() ? lineVersionRefusals(contract, settings) : refusals;
    }

    private static List<Refusal> currencyRefusals(String code) {
        return CURRENCIES.contains(code)
                ? List.of()
                : List.of(new Refusal(
                        "CURRENCY_UNKNOWN",
                        code + " is no currency to bill in; give its ISO 4217 code",
                        "/customer/currency"));
    }

    private static List<Refusal> lineVersionRefusals(Contract contract, BillingSettings settings) {
        return LineVersionRules.check(RecurringLines.of(contract, settings));
    }

    /** The first day on or after a day on which a period of the line begins. */
    public static LocalDate boundaryFrom(LocalDate day, Contract contract, ServiceLine line, BillingSettings settings) {
        var calendar =
                Terms.schedule(contract, settings, OwnTerms.of(line, contract)).calendar();
        return calendar.boundary(calendar.indexOf(day.minusDays(1)) + 1);
    }

    /** What has to be asked of a tax service, and is not answered yet, before the contract can be priced. */
    public static List<TaxQuestion> taxQuestions(ContractVersion version, BillingSettings settings, Horizon horizon) {
        try {
            return openQuestions(version, settings, horizon);
        } catch (ArithmeticException overflow) {
            // Nothing is billed of what grows beyond all money: pricing refuses it, so no tax on it is asked for.
            return List.of();
        }
    }

    private static List<TaxQuestion> openQuestions(ContractVersion version, BillingSettings settings, Horizon horizon) {
        boolean isAsked = TaxRules.isTaxedOutside(version.contract())
                && version.contract().status() != Status.DRAFT
                && refusals(version, settings).isEmpty();
        return isAsked ? questions(ContractPricing.of(version, settings), settings, horizon) : List.of();
    }

    private static List<TaxQuestion> questions(ContractPricing pricing, BillingSettings settings, Horizon horizon) {
        var places = new TaxPlaces(pricing.contract());
        return charges(pricing, horizon).charges().stream()
                .filter(charge -> charge.taxCode() != null)
                .map(charge -> places.question(
                        charge.taxCode(), charge.siteRef(), charge.period().start()))
                .distinct()
                .filter(question -> !settings.quotes().answers(question))
                .toList();
    }

    private static Priced.Refused pending(List<TaxQuestion> questions) {
        var first = questions.getFirst();
        return new Priced.Refused(List.of(new Refusal(
                "TAX_PENDING",
                "the tax service has not answered for " + first.code() + " on " + first.supply()
                        + "; the next run asks again",
                "/tax/provider")));
    }

    private static Priced.Charges charges(ContractPricing pricing, Horizon horizon) {
        var timelines = pricing.bySchedule().stream()
                .map(part -> new Timeline(part, horizon))
                .toList();
        var recurring = timelines.stream().flatMap(Timeline::recurring);
        var charges = Stream.concat(recurring, pricing.oneTimeCharges().stream())
                .filter(horizon::asksFor)
                .sorted(Comparator.comparing(charge -> charge.period().start()))
                .toList();
        return new Priced.Charges(charges, next(pricing, timelines, horizon));
    }

    private static LocalDate next(ContractPricing pricing, List<Timeline> timelines, Horizon horizon) {
        var recurring = timelines.stream().flatMap(Timeline::nextGenerations);
        var oneTime = pricing.oneTimeCharges().stream().filter(horizon::isAhead).map(Charge::generationDate);
        return Stream.concat(oneTime, recurring).min(Comparator.naturalOrder()).orElse(null);
    }
}
