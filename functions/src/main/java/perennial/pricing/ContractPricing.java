package perennial.pricing;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import perennial.calendar.Period;
import perennial.contract.Contract;
import perennial.contract.LineTax;
import perennial.contract.Usage;
import perennial.money.Money;
import perennial.pricing.Derivation.DiscountTaken;
import perennial.settings.LegalEntity;

/**
 * A contract with everything that its prices depend on, read once. Each period is priced as a whole and by its number,
 * so that neither the day of asking nor the age of the contract changes a charge or its cost.
 */
record ContractPricing(
        Contract contract,
        Schedule schedule,
        List<RecurringLine> lines,
        Pools pools,
        Usage usage,
        Currency currency,
        LegalEntity entity,
        Taxation taxation,
        Explanation explanation) {

    static ContractPricing of(ContractVersion version, BillingSettings settings) {
        var contract = version.contract();
        var schedule = Terms.schedule(contract, settings);
        var lines = RecurringLines.of(contract, settings);
        var currency = Currency.getInstance(settings.currencyOf(contract));
        return new ContractPricing(
                contract,
                schedule,
                lines,
                Pools.of(lines),
                version.usage(),
                currency,
                settings.entity(),
                TaxRules.taxation(contract, settings),
                new Explanation(version.number(), settings.roundingText(currency)));
    }

    /** The contract once for each rhythm that its lines are billed in, with those lines; in the order of their first. */
    List<ContractPricing> bySchedule() {
        var rhythms = Rhythms.of(lines);
        return rhythms.stream()
                .map(rhythm -> new ContractPricing(
                        contract,
                        rhythm.schedule(),
                        rhythm.lines(),
                        pools,
                        usage,
                        currency,
                        entity,
                        taxation,
                        explanation))
                .toList();
    }

    /** The recurring charges of period {@code k}, in document order. */
    List<Charge> period(long k) {
        var reference = schedule.calendar().period(k);
        var readings = new Readings(this);
        var shares = lines.stream()
                .flatMap(line -> served(line, k).stream()
                        .map(days -> new Slicing.Share(readings.counted(line, k), days, reference)))
                .toList();
        return new Discounting(schedule.calendar(), entity.rounding())
                .apply(new Slicing(this).of(shares)).stream().map(this::charge).toList();
    }

    List<Charge> oneTimeCharges() {
        return new OneTimeCharges(this).charges();
    }

    /** An agreed price with its tax, on top of it or contained in it as the line says. */
    Taxed taxed(Money gross, List<DiscountTaken> discounts, LineTax tax, TaxQuestion supply) {
        return tax != null && Boolean.TRUE.equals(tax.inclusive())
                ? taxation.contained(gross, discounts, supply)
                : taxation.onTop(gross, discounts, supply);
    }

    TaxQuestion supply(LineTax tax, String siteRef, Period served) {
        return new TaxPlaces(contract).question(RecurringLines.taxCode(tax), siteRef, served.start());
    }

    /** The days for which a line is charged in period {@code k}; days that are free or paused are no charge at all. */
    Optional<Period> served(RecurringLine line, long k) {
        var reference = schedule.calendar().period(k);
        return line.span()
                .within(reference)
                .filter(days -> !line.schedule().isFree(days, reference))
                .filter(days -> !line.schedule().pauses().isResting(line, days));
    }

    private Charge charge(Slice slice) {
        var line = slice.line();
        var supply = supply(line.tax(), line.subject().siteRef(), slice.served());
        var taxed = taxed(slice.gross(), slice.discounts(), line.tax(), supply);
        return new Charge(
                new ChargeKey(contract.id(), line.id(), line.version(), line.kind(), slice.served()),
                line.subject().siteRef(),
                line.subject().description(),
                line.quantity(),
                slice.unitAmount(),
                taxed.gross(),
                taxed.discount(),
                taxed.taxes(),
                supply.code(),
                line.revenue(),
                schedule.generationOf(slice.served()),
                schedule.dates().termsCountFrom(slice.served()),
                explanation.ofPeriod(slice, taxed));
    }
}
