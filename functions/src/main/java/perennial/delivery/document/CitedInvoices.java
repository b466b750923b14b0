package perennial.delivery.document;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.Invoices;

/** The invoices of which a document takes something back, by the numbers that are printed on them. */
public record CitedInvoices(Map<InvoiceId, String> numbers) {
    public CitedInvoices {
        numbers = Map.copyOf(numbers);
    }

    /** Looks up what the lines of a document take back. */
    public static CitedInvoices by(Invoice document, Invoices issued) {
        return new CitedInvoices(document.lines().stream()
                .map(InvoiceLine::reverses)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> issued.find(id).stream())
                .collect(Collectors.toMap(
                        Invoice::id, invoice -> CleanText.of(invoice.number().text()))));
    }

    /** As printed; the id of an invoice that is not found, which is better than nothing to ask by. */
    public String number(InvoiceId id) {
        return numbers.getOrDefault(id, id.value());
    }
}
