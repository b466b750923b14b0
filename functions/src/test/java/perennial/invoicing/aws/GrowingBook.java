package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.stream.LongStream;

/** A book of some contracts in memory, and what billing it asks of the database. */
public final class GrowingBook {
    private final Company company;
    private final int contracts;

    public GrowingBook(int contracts) {
        this.company = Company.with(contracts);
        this.contracts = contracts;
    }

    /** Items that the run of the first day reads and writes, an invoice, beyond those that a day costs with nothing due. */
    public double itemsAnInvoice() {
        return (double) (items(company, Company.BUSINESS_DATE, contracts)
                        - items(new Company(), Company.BUSINESS_DATE, 0))
                / contracts;
    }

    /** Items of the runs of the first months, each day an invoice a contract. */
    public long[] itemsOfMonths(int months) {
        return LongStream.range(0, months)
                .map(month -> items(company, Company.BUSINESS_DATE.plusMonths(month), contracts))
                .toArray();
    }

    private static long items(Company company, LocalDate day, int invoices) {
        var counting = new CountingStore(company.database);
        company.store = counting;
        int billed = company.run(day).counts().billed();
        if (billed != invoices) {
            throw new AssertionError(billed + " invoices on " + day);
        }
        return counting.items();
    }
}
