package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import perennial.calendar.Period;

/** The one-time charges of a contract; those that an earlier system has billed are not among them. */
record OneTimeCharges(ContractPricing pricing) {

    List<Charge> charges() {
        var billedThrough = pricing.contract().billing().billedThrough();
        return new OneTimes(pricing)
                .all()
                .filter(each -> billedThrough == null || !each.day().isBefore(billedThrough))
                .map(this::charge)
                .toList();
    }

    private Charge charge(OneTime item) {
        var supply = pricing.supply(item.tax(), item.siteRef(), item.period());
        var taxed = item.tax() == null
                ? new Taxed(item.amount(), List.of(), List.of())
                : pricing.taxed(item.amount(), List.of(), item.tax(), supply);
        return new Charge(
                new ChargeKey(pricing.contract().id(), item.id(), item.day().toString(), item.kind(), item.period()),
                item.siteRef(),
                item.description(),
                BigDecimal.ONE,
                item.amount().major(),
                taxed.gross(),
                taxed.discount(),
                taxed.taxes(),
                supply.code(),
                item.revenue(),
                generationOf(item.day()),
                item.day(),
                pricing.explanation().ofOneTime(item, taxed));
    }

    /** On the first day of service it comes with the first period; else on the first invoice from its day on. */
    private LocalDate generationOf(LocalDate day) {
        var schedule = pricing.schedule();
        if (!day.equals(schedule.term().from())) {
            return schedule.dates().dated(day);
        }
        var first = schedule.calendar().period(schedule.calendar().indexOf(day));
        return schedule.generationOf(new Period(day, first.end()));
    }
}
