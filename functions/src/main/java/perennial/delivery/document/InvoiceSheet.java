package perennial.delivery.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.ServiceSite;
import perennial.money.Money;
import perennial.place.Address;

/** Every line of an invoice of very many, with its place and its derivation, as CSV in UTF-8. */
public final class InvoiceSheet {
    /** So many lines are read one by one, if at all. */
    private static final int MOST_READ = 500;

    private static final List<String> COLUMNS = List.of(
            "line",
            "contract",
            "site",
            "siteName",
            "address",
            "description",
            "from",
            "to",
            "quantity",
            "unitAmount",
            "gross",
            "discount",
            "net",
            "tax",
            "total",
            "currency",
            "explanation");

    private final Invoice invoice;
    private final Map<String, ServiceSite> sites;

    private InvoiceSheet(Invoice invoice) {
        this.invoice = invoice;
        this.sites = invoice.sites().stream()
                .collect(Collectors.toMap(
                        site -> site.contract() + "\n" + site.siteRef(), Function.identity(), (one, same) -> one));
    }

    /** Whether an invoice is told in short, and its lines are listed on a sheet. */
    public static boolean isNeeded(Invoice invoice) {
        return invoice.lines().size() > MOST_READ;
    }

    /** The invoice's number as people know it, in characters that every file system takes. */
    public static String fileName(Invoice invoice) {
        var number = invoice.number() == null ? "draft" : invoice.number().text();
        return CleanText.of(number).replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }

    public static byte[] of(Invoice invoice) {
        var sheet = new InvoiceSheet(invoice);
        return invoice.lines().stream()
                .map(sheet::line)
                .collect(Collectors.joining("", SpreadsheetLine.of(COLUMNS), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(InvoiceLine line) {
        var charge = line.charge();
        var site = sites.get(charge.contract() + "\n" + charge.siteRef());
        return SpreadsheetLine.of(Arrays.asList(
                Integer.toString(line.position()),
                charge.contract().value(),
                charge.siteRef(),
                site == null ? null : CleanText.of(site.name()),
                site == null ? null : address(site.address()),
                CleanText.of(charge.description()),
                charge.period().start().toString(),
                charge.period().end().minusDays(1).toString(),
                charge.quantity().toPlainString(),
                charge.unitAmount() == null ? null : charge.unitAmount().toPlainString(),
                plain(charge.gross()),
                plain(charge.discount()),
                plain(charge.net()),
                plain(charge.tax()),
                plain(charge.total()),
                invoice.currency(),
                charge.derivation() == null
                        ? null
                        : CleanText.of(charge.derivation().text())));
    }

    private static String plain(Money amount) {
        return amount.major().toPlainString();
    }

    private static String address(Address address) {
        return address == null
                ? null
                : CleanText.of(List.of(
                                Objects.toString(address.line1(), ""),
                                Objects.toString(address.postalCode(), ""),
                                Objects.toString(address.city(), ""),
                                Objects.toString(address.region(), ""))
                        .stream()
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }
}
