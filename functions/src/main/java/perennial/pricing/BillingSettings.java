package perennial.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.money.Rounding;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;
import perennial.settings.TaxTable;

/**
 * What the legal entity that bills a contract adds to it, and the settings that either of them names.
 *
 * @param quotes what a tax service has answered, for contracts that are taxed by one
 */
public record BillingSettings(LegalEntity entity, Settings settings, TaxQuotes quotes) {

    /** Settings without a tax service outside. */
    public BillingSettings(LegalEntity entity, Settings settings) {
        this(entity, settings, TaxQuotes.none());
    }

    /** The settings of the entity that bills the contract; empty when there is no such entity. */
    public static Optional<BillingSettings> of(Settings settings, Contract contract) {
        return settings.entity(contract.entityId()).map(entity -> new BillingSettings(entity, settings));
    }

    public BillingSettings with(TaxQuotes others) {
        return new BillingSettings(entity, settings, others);
    }

    /** The rates that the entity taxes by; null when it taxes nothing. */
    public TaxTable taxTable() {
        return settings.taxTable(entity).orElse(null);
    }

    /** ISO 4217 code of the currency that the contract is billed in. */
    public String currencyOf(Contract contract) {
        var own = contract.customer().currency();
        return own == null ? entity.currency() : own;
    }

    PriceRounding priceRounding(Contract contract) {
        return new PriceRounding(
                rounding(), Currency.getInstance(currencyOf(contract)).getDefaultFractionDigits());
    }

    Rounding rounding() {
        return entity.rounding();
    }

    /** An exact amount as money, in words: {@code HALF_UP to 0.01}. */
    String roundingText(Currency currency) {
        var unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        return rounding() + " to " + unit.toPlainString();
    }
}
