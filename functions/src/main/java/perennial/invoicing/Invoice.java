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
 * @param kind a credit note is an invoice of what is taken back: its lines, taxes and total are negative
 * @param currency ISO 4217
 * @param issueDate business date of the run that issues it
 * @param dueDate never before {@code issueDate}
 * @param period from the first day to the day after the last day of the service on it
 * @param brand name of the brand it is printed in
 * @param previousTotal total of the billing group's last invoice; null on the first
 * @param toRefund whether a credit note is to be paid back rather than kept for the next invoice
 * @param basis what it was made from, to recompute it; null on a document that a person ordered
 */
public record Invoice(
        InvoiceId id,
        InvoiceNumber number,
        Kind kind,
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
        Money previousTotal,
        boolean toRefund,
        Basis basis) {

    /** What kind of document it is; each kind has a number series of its own. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    public Invoice {
        kind = kind == null ? Kind.INVOICE : kind;
        contractIds = List.copyOf(contractIds);
        sites = List.copyOf(sites);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    public boolean isCreditNote() {
        return kind == Kind.CREDIT_NOTE;
    }

    public Money total() {
        return totals.total();
    }

    /** The same invoice with its number: what is issued differs from the draft in nothing else. */
    public Invoice numbered(InvoiceNumber given) {
        return new Invoice(
                id,
                given,
                kind,
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
                previousTotal,
                toRefund,
                basis);
    }

    /** The same invoice with what it was made from. */
    public Invoice basedOn(Basis known) {
        return new Invoice(
                id,
                number,
                kind,
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
                previousTotal,
                toRefund,
                known);
    }
}
