package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Fee;
import perennial.contract.Revenue.Recognition;
import perennial.id.LineId;
import perennial.money.Money;

/** The one-time charges of a contract; those that an earlier system has billed are not among them. */
record Fees(ContractPricing pricing) {

    List<Charge> charges() {
        var fees = pricing.contract().fees();
        return IntStream.range(0, fees.size())
                .boxed()
                .flatMap(index -> charge(fees.get(index), index))
                .toList();
    }

    private Stream<Charge> charge(Fee fee, int index) {
        var day = dayOf(fee);
        return pricing.schedule().billable().from().isAfter(day) || isAfterTheEnd(day)
                ? Stream.empty()
                : Stream.of(charge(fee, index, new Period(day, day.plusDays(1))));
    }

    private LocalDate dayOf(Fee fee) {
        return fee.when() == Fee.When.DATE
                ? fee.date()
                : pricing.schedule().term().from();
    }

    private boolean isAfterTheEnd(LocalDate day) {
        var end = pricing.schedule().term().to();
        return end != null && !day.isBefore(end);
    }

    private Charge charge(Fee fee, int index, Period day) {
        var amount = new Money(fee.amountMinor(), pricing.currency());
        var supply = pricing.supply(fee.tax(), fee.siteRef(), day);
        var taxed = pricing.taxed(amount, List.of(), fee.tax(), supply);
        return new Charge(
                new ChargeKey(
                        pricing.contract().id(), lineId(fee, index), day.start().toString(), ChargeKind.ONE_TIME, day),
                fee.siteRef(),
                fee.description() == null ? fee.code() : fee.description(),
                BigDecimal.ONE,
                amount.major(),
                taxed.gross(),
                taxed.discount(),
                taxed.taxes(),
                supply.code(),
                RevenueTerms.withDefaults(null, Recognition.ON_INVOICE),
                generationOf(fee, day),
                day.start(),
                pricing.explanation().ofFee("/fees/" + index, amount, day, taxed));
    }

    /** A fee on the first invoice comes with the first period; a dated one on the first invoice from its date on. */
    private LocalDate generationOf(Fee fee, Period day) {
        if (fee.when() == Fee.When.DATE) {
            return pricing.schedule().dates().businessDays().adjusted(day.start());
        }
        var calendar = pricing.schedule().calendar();
        var first = calendar.period(calendar.indexOf(day.start()));
        return pricing.schedule().generationOf(new Period(day.start(), first.end()));
    }

    /** A code used again is a fee of its own; the prefix keeps fees apart from service lines. */
    private LineId lineId(Fee fee, int index) {
        long earlier = pricing.contract().fees().subList(0, index).stream()
                .filter(other -> fee.code().equals(other.code()))
                .count();
        return new LineId("fee:" + fee.code() + (earlier == 0 ? "" : "#" + (earlier + 1)));
    }
}
