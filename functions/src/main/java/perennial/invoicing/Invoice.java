package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import perennial.calendar.Period;
import perennial.contract.PaymentTerms;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.money.Money;

/**
 * An invoice: a draft until it has a number, unchangeable from then on.
 *
 * @param number null while a draft
 * @param currency ISO 4217
 * @param issueDate business date of the run that issues it
 * @param dueDate never before {@code issueDate}
 * @param period from the first day to the day after the last day of the service on it
 * @param brand name of the brand it is printed in
 * @param previousTotal total of the billing group's last invoice; null on the first
 */
public record Invoice(
        InvoiceId id,
        InvoiceNumber number,
        EntityId entity,
        CustomerId customer,
        List<ContractId> contractIds,
        String currency,
        LocalDate issueDate,
        LocalDate dueDate,
        Period period,
        BillTo billTo,
        List<ServiceSite> sites,
        List<InvoiceLine> lines,
        List<TaxTotal> taxes,
        Totals totals,
        String poNumber,
        String brand,
        PaymentTerms.Collection collection,
        Money previousTotal) {
    public Invoice {
        contractIds = List.copyOf(contractIds);
        sites = List.copyOf(sites);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    public Money total() {
        return totals.total();
    }

    /** The same invoice with its number: what is issued differs from the draft in nothing else. */
    public Invoice numbered(InvoiceNumber given) {
        return new Invoice(
                id,
                given,
                entity,
                customer,
                contractIds,
                currency,
                issueDate,
                dueDate,
                period,
                billTo,
                sites,
                lines,
                taxes,
                totals,
                poNumber,
                brand,
                collection,
                previousTotal);
    }
}
