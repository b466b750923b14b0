package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import perennial.calendar.Period;
import perennial.contract.Revenue;
import perennial.id.ContractId;
import perennial.id.LineId;
import perennial.money.Money;

/**
 * One priced line of a contract.
 *
 * @param siteRef the service site within the contract; null when the line has none
 * @param quantity units, up to 12 decimals
 * @param unitAmount price of one unit for a full period, in major units; null when there is not just one
 * @param gross quantity times price for the period, rounded, before discounts
 * @param discount what discounts take off {@code gross}; not negative on a charge that is not
 * @param taxes by jurisdiction, on {@code gross - discount}
 * @param revenue where it is booked and when it is earned, with defaults filled in
 * @param generationDate first business date on which it is invoiced
 * @param dueFrom the day from which payment terms count: the start of the period, or its end when billed in arrears
 */
public record Charge(
        ChargeKey key,
        String siteRef,
        String description,
        BigDecimal quantity,
        BigDecimal unitAmount,
        Money gross,
        Money discount,
        List<TaxShare> taxes,
        String taxCode,
        Revenue revenue,
        LocalDate generationDate,
        LocalDate dueFrom,
        Derivation derivation) {
    public Charge {
        taxes = taxes == null ? List.of() : List.copyOf(taxes);
    }

    public ContractId contract() {
        return key.contract();
    }

    public LineId line() {
        return key.line();
    }

    public ChargeKind kind() {
        return key.kind();
    }

    public Period period() {
        return key.period();
    }

    /** What the customer owes before tax. */
    public Money net() {
        return gross.minus(discount);
    }

    public Money tax() {
        return taxes.stream().map(TaxShare::tax).reduce(Money.zero(gross.currency()), Money::plus);
    }

    /** What the customer owes with tax. */
    public Money total() {
        return net().plus(tax());
    }

    public Charge withTaxes(List<TaxShare> others) {
        return new Charge(
                key,
                siteRef,
                description,
                quantity,
                unitAmount,
                gross,
                discount,
                others,
                taxCode,
                revenue,
                generationDate,
                dueFrom,
                derivation);
    }
}
