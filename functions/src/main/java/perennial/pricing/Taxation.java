package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import perennial.contract.TaxExemption;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.settings.TaxTable.Rate;

/**
 * Taxes a contract's lines by the table: the rates of the place of service for the line's code on the day of supply, less
 * what the customer is exempt from on that day.
 *
 * @param rates the table's rates; empty when nothing is taxed
 * @param exemption null when there is none
 */
record Taxation(List<Rate> rates, TaxExemption exemption, Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<TaxShare> sharesOf(Money base, String code, TaxPlace place, LocalDate supply) {
        return rates.stream()
                .filter(rate -> rate.codes().isEmpty() || rate.codes().contains(code))
                .filter(rate -> holds(rate, supply) && place.isIn(rate))
                .map(rate -> share(rate, base, supply))
                .toList();
    }

    private TaxShare share(Rate rate, Money base, LocalDate supply) {
        return isExemptFrom(rate, supply) ? exempt(rate, base) : taxed(rate, base);
    }

    private TaxShare taxed(Rate rate, Money base) {
        var tax = rounding.toMoney(base.major().multiply(rate.percent()), HUNDRED, base.currency());
        return new TaxShare(rate.jurisdiction(), rate.name(), rate.percent(), base, tax, null);
    }

    private TaxShare exempt(Rate rate, Money base) {
        var none = Money.zero(base.currency());
        return new TaxShare(rate.jurisdiction(), rate.name(), BigDecimal.ZERO, base, none, reason());
    }

    private String reason() {
        if (exemption.status() == TaxExemption.Status.REVERSE_CHARGE) {
            return "reverse charge: the customer accounts for the tax";
        }
        var certificate = exemption.certificateNo();
        return certificate == null ? "exempt" : "exempt, certificate " + certificate;
    }

    private boolean isExemptFrom(Rate rate, LocalDate supply) {
        if (exemption == null || exemption.status() == null || exemption.status() == TaxExemption.Status.NONE) {
            return false;
        }
        boolean isValid = exemption.validUntil() == null || !supply.isAfter(exemption.validUntil());
        return isValid && coversJurisdiction(rate);
    }

    private boolean coversJurisdiction(Rate rate) {
        return exemption.jurisdictions().isEmpty()
                || exemption.jurisdictions().stream().anyMatch(name -> Objects.equals(name, rate.jurisdiction()));
    }

    private static boolean holds(Rate rate, LocalDate supply) {
        boolean begun = rate.from() == null || !supply.isBefore(rate.from());
        return begun && (rate.to() == null || supply.isBefore(rate.to()));
    }
}
