package perennial.local.play;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;

/** Finds an issued invoice or credit note by what people call it: its number, or its id of billing group and ordinal. */
public record InvoiceSearch(Books books) {
    private static final Pattern ID = Pattern.compile(".+/\\d{1,6}");

    public Optional<Invoice> find(String name) {
        return byNumber(name).or(() -> byId(name));
    }

    private Optional<Invoice> byNumber(String number) {
        return Stream.of(books.invoices(), books.creditNotes())
                .flatMap(documents -> documents)
                .filter(invoice -> invoice.number().text().equals(number))
                .findFirst();
    }

    private Optional<Invoice> byId(String name) {
        return Stream.of(name)
                .filter(text -> ID.matcher(text).matches())
                .map(InvoiceId::parse)
                .flatMap(id -> books.invoice(id).stream())
                .findFirst();
    }
}
