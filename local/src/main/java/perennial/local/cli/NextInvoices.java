package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.ingest.read.Reading;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;

/** Collects the next invoices of one contract from a day on, as the billing cycle would draft them. */
final class NextInvoices implements PreviewReport {
    /** No contract has so few invoices that the next ones lie further ahead. */
    private static final int YEARS_AHEAD = 100;

    private final LocalDate from;
    private final int most;
    private final List<Invoice> invoices = new ArrayList<>();

    private NextInvoices(LocalDate from, int most) {
        this.from = from;
        this.most = most;
    }

    static List<Invoice> of(Reading.Accepted contract, Entities entities, LocalDate from, int most) {
        var next = new NextInvoices(from, most);
        var alone = new PreviewGroups(entities);
        alone.add(contract);
        alone.play(from.plusYears(YEARS_AHEAD), next, () -> next.invoices.size() >= most);
        return next.invoices.stream().limit(most).toList();
    }

    @Override
    public void invoice(Invoice invoice) {
        if (!invoice.issueDate().isBefore(from) && invoices.size() < most) {
            invoices.add(invoice);
        }
    }

    /** The verdict tells already. */
    @Override
    public void blocked(List<Obstacle> obstacles) {}

    @Override
    public void rejected(Reading.Rejected row) {}

    @Override
    public void end() {}
}
