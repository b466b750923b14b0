package perennial.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import perennial.id.ContractId;
import perennial.money.Money;

/**
 * One line whose price changes.
 *
 * @param from first day of the new price
 * @param oldAmount present price of one unit for a full cycle, in major units
 * @param perMonth what a month brings more, before discounts and tax; a twelfth of a year
 * @param perYear what a year brings more
 */
public record RateRow(
        ContractId contract,
        String contractNumber,
        String customer,
        String line,
        String description,
        LocalDate from,
        BigDecimal oldAmount,
        BigDecimal newAmount,
        Money perMonth,
        Money perYear) {}
