package perennial.invoicing.aws;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import perennial.delivery.Samples;
import perennial.delivery.document.InvoicePage;
import perennial.delivery.document.InvoiceSheet;
import perennial.delivery.pdf.InvoicePdf;
import perennial.ingest.Imported;
import perennial.invoicing.Invoice;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Query;
import perennial.platform.Table;
import perennial.pricing.AContract;

/**
 * One customer with very many contracts on one invoice: imported, billed for two months with a change between, documented
 * and explained, in a heap of whatever size the JVM was given, with the database in the same heap. Says how far it has
 * come and what it took.
 */
public final class MasterAccount {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 27);

    private final Company company = new Company();
    private final WeighingStore weighing = new WeighingStore(company.database);
    private final int contracts;
    private final PrintStream out;
    private final long start = System.nanoTime();

    private MasterAccount(int contracts, PrintStream out) {
        this.contracts = contracts;
        this.out = out;
        company.store = weighing;
    }

    public static void main(String[] arguments) {
        new MasterAccount(Integer.parseInt(arguments[0]), System.out).tell();
    }

    private void tell() {
        imports();
        bill(FIRST);
        imports(7, 2, "59.95");
        bill(FIRST.plusMonths(1));
        document(company.invoices().getLast());
    }

    private void imports() {
        for (int number = 1; number <= contracts; number++) {
            imports(number, 1, "49.95");
            if (number % Math.max(1, contracts / 5) == 0) {
                say(number + " of " + contracts + " contracts imported, " + weighing.bytes / number
                        + " bytes written each");
            }
        }
    }

    private void bill(LocalDate day) {
        long bytes = weighing.bytes;
        long commits = weighing.commits;
        require(company.run(day).counts().billed() == 1, "one invoice");
        say("billed " + day + " in " + (weighing.commits - commits) + " commits, "
                + (weighing.bytes - bytes) / contracts + " bytes a line");
    }

    private void document(Invoice invoice) {
        require(invoice.total().minor() == contracts * 4995L + 2000, "a total of " + invoice.total());
        var text = Samples.text(invoice);
        say("PDF of " + new InvoicePdf().print(text).length + " bytes, page of " + InvoicePage.of(text).length
                + ", sheet of " + InvoiceSheet.of(invoice).length);
        require(
                invoice.lines().stream()
                        .allMatch(line -> !line.charge().derivation().text().isEmpty()),
                "every line explained");
        var journals =
                company.database.all(Query.of(Table.LEDGER, invoice.customer().value()));
        require(JournalRow.read(company.database, journals.getLast()).entries().size() > contracts, "every entry");
        say("done");
    }

    private void imports(int number, int version, String price) {
        var terms = AContract.monthly()
                .with("/source/externalId", "'C-" + number + "'")
                .with("/source/sourceVersion", String.valueOf(version))
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .with(
                        "/sites",
                        "[{'siteId':'s1','name':'Shop " + number + "','address':{'line1':'" + number
                                + " Main St','city':'Austin','region':'TX','postalCode':'78701','country':'US'}}]")
                .with("/services/0/siteRef", "'s1'")
                .with("/services/0/price/unitAmount", "'" + price + "'")
                .with("/billing/consolidation", "{'mode':'PER_CUSTOMER'}");
        require(company.imports(terms).getFirst() instanceof Imported.Accepted, "contract " + number);
    }

    private void say(String what) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        out.println(String.format(
                Locale.ROOT,
                "%4d s  %5d MB at most  %6d bytes the largest item  %s",
                seconds,
                peak(),
                weighing.heaviest,
                what));
    }

    /** Most heap that was ever taken, with what waited to be collected. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
