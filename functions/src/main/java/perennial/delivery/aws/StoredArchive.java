package perennial.delivery.aws;

import java.util.Optional;
import perennial.delivery.Archive;
import perennial.delivery.Sha256;
import perennial.delivery.document.InvoicePage;
import perennial.delivery.document.InvoiceSheet;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.pdf.InvoicePdf;
import perennial.invoicing.Invoice;
import perennial.platform.Objects;

/**
 * Documents as objects in a bucket. The first one put under a key stays: whoever comes later, perhaps with a newer
 * layout, sends what the first one sent.
 */
final class StoredArchive implements Archive {
    private static final String PDF = "application/pdf";

    private final Objects objects;
    private final InvoicePdf printer = new InvoicePdf();

    StoredArchive(Objects objects) {
        this.objects = objects;
    }

    @Override
    public Document keep(Invoice invoice, InvoiceText text) {
        var name = fileName(text);
        var key = "invoices/" + invoice.id().value() + "/" + name;
        objects.putIfAbsent(key + ".html", InvoicePage.of(text), "text/html; charset=utf-8");
        var pdf = kept(key + ".pdf", printer.print(text));
        return new Document(name + ".pdf", pdf, Sha256.of(pdf), sheet(invoice));
    }

    @Override
    public void layReadyForPrint(Invoice invoice, Document document) {
        var key = "print/" + invoice.entity().value() + "/" + invoice.issueDate() + "/" + document.fileName();
        objects.putIfAbsent(key, document.pdf(), PDF);
    }

    private Optional<Sheet> sheet(Invoice invoice) {
        if (!InvoiceSheet.isNeeded(invoice)) {
            return Optional.empty();
        }
        var sheet = new Sheet(InvoiceSheet.fileName(invoice), InvoiceSheet.of(invoice));
        objects.putIfAbsent(
                "invoices/" + invoice.id().value() + "/" + sheet.fileName(), sheet.csv(), "text/csv; charset=utf-8");
        return Optional.of(sheet);
    }

    private byte[] kept(String key, byte[] printed) {
        return objects.putIfAbsent(key, printed, PDF)
                ? printed
                : objects.get(key).orElseThrow();
    }

    /** The invoice's number as people know it, in characters that every file system takes. */
    private static String fileName(InvoiceText text) {
        return text.number().replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
