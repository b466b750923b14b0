package perennial.invoicing;

import java.math.BigDecimal;
import perennial.money.Money;

/** The tax of an invoice at one rate of one jurisdiction; {@code note} says why nothing is taken. */
public record TaxTotal(String jurisdiction, String name, BigDecimal percent, Money base, Money tax, String note) {}
