package perennial.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Billing.Cycle;
import perennial.contract.Contract;
import perennial.contract.Price;
import perennial.contract.ServiceLine;
import perennial.money.Money;
import perennial.money.Rounding;

/**
 * A line that is meant, while it is looked at.
 *
 * @param line the version of it that holds on {@code from}
 * @param from the day on which the new price would begin
 * @param edit what a person has decided on this row, if anything
 */
record Considered(
        RateChange change,
        Contract contract,
        ServiceLine line,
        LocalDate from,
        Currency currency,
        Optional<RateChange.Edit> edit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MONTHS = 12;
    private static final int DAYS = 365;

    BigDecimal oldAmount() {
        return line.price().unitAmount();
    }

    BigDecimal newAmount() {
        return edit.map(RateChange.Edit::unitAmount)
                .orElseGet(() -> change.change().of(oldAmount(), currency));
    }

    BigDecimal percent() {
        return oldAmount().signum() == 0
                ? BigDecimal.ZERO
                : newAmount().subtract(oldAmount()).multiply(HUNDRED).divide(oldAmount(), MathContext.DECIMAL64);
    }

    /** Days on or before which customer, site or line may not pay more. */
    Stream<LocalDate> barredUntil() {
        var site = contract.sites().stream()
                .filter(each -> each.siteId() != null && each.siteId().equals(line.siteRef()))
                .map(each -> each.increaseAfter());
        return Stream.concat(Stream.of(contract.customer().increaseAfter(), line.increaseAfter()), site)
                .filter(day -> day != null);
    }

    RateRow row(Rounding rounding) {
        return new RateRow(
                contract.id(),
                contract.contractNumber(),
                contract.customer().name(),
                line.lineId(),
                line.description(),
                from,
                oldAmount(),
                newAmount(),
                more(rounding, MONTHS),
                more(rounding, 1));
    }

    /** Multiplied first, divided and rounded once. */
    private Money more(Rounding rounding, int parts) {
        var each = newAmount().subtract(oldAmount()).multiply(quantity());
        var cycle = cycle();
        int cyclesInYear = isByMonths(cycle) ? MONTHS : DAYS;
        var divisor = BigDecimal.valueOf((long) lengthOf(cycle) * parts);
        return rounding.toMoney(each.multiply(BigDecimal.valueOf(cyclesInYear)), divisor, currency);
    }

    private BigDecimal quantity() {
        boolean isFlat = line.price().model() == Price.Model.FLAT;
        return isFlat || line.quantity() == null ? BigDecimal.ONE : line.quantity();
    }

    private Cycle cycle() {
        var own = line.billingOverride() == null ? null : line.billingOverride().cycle();
        return own == null ? contract.billing().cycle() : own;
    }

    private static boolean isByMonths(Cycle cycle) {
        return switch (cycle.unit()) {
            case MONTH, QUARTER, YEAR -> true;
            case DAY, WEEK -> false;
        };
    }

    /** In months, or in days. */
    private static int lengthOf(Cycle cycle) {
        return switch (cycle.unit()) {
            case DAY, MONTH -> cycle.count();
            case WEEK -> 7 * cycle.count();
            case QUARTER -> 3 * cycle.count();
            case YEAR -> MONTHS * cycle.count();
        };
    }
}
