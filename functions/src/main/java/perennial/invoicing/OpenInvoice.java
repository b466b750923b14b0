package perennial.invoicing;

import java.time.LocalDate;
import perennial.id.InvoiceId;
import perennial.money.Money;

/**
 * An issued invoice that is not paid in full.
 *
 * @param total as issued, with tax
 * @param balance what is open of it, above zero
 */
public record OpenInvoice(InvoiceId id, LocalDate dueDate, Money total, Money balance) {}
