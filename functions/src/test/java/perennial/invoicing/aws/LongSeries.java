package perennial.invoicing.aws;

import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.IssueInvoices.State;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Index;
import perennial.platform.Query;
import perennial.pricing.AContract;
import perennial.settings.NumberSeries;

/**
 * Two legal entities that issue long series of invoices and credit notes in memory, by the steps of their billing runs,
 * while rivals overtake them and processes die.
 */
public final class LongSeries {
    private static final int BLOCKS_OF_AN_ATTEMPT = 25;

    private final Company company = new Company();
    private final SplittableRandom chance;
    private final int ours;
    private final int sisters;
    private int overtaken;
    private int killed;

    public LongSeries(int ours, int sisters, long seed) {
        this.ours = ours;
        this.sisters = sisters;
        this.chance = new SplittableRandom(seed);
        company.sister(ofSister("49.95"), new NumberSeries("beta", "B-", false, 6));
        IntStream.rangeClosed(1, ours).forEach(company::contract);
        IntStream.rangeClosed(1, sisters).forEach(number -> company.contract(ours + number, ofSister("49.95")));
    }

    /** A contract of the sister, which credits by notes. */
    private static AContract ofSister(String price) {
        return AContract.monthly()
                .withLines(price)
                .with("/entityId", "'beta'")
                .withEntity("/id", "'beta'")
                .withEntity("/invoiceSeries", "'beta'")
                .withEntity("/creditPolicy", "'CREDIT_NOTE'");
    }

    /** How often a commit lost against a rival's. */
    public int overtaken() {
        return overtaken;
    }

    /** How often the process died at a commit. */
    public int killed() {
        return killed;
    }

    /** Bills everything that is due and says how many groups of each entity were billed. */
    public List<Integer> bill() {
        return company.open(Company.NIGHT, "first").stream().map(this::bill).toList();
    }

    /** Lowers the price of the sister's first contracts and bills her next month. */
    public int correctAndBillSister(int contracts) {
        IntStream.rangeClosed(1, contracts).forEach(number -> company.correct(ours + number, ofSister("39.95")));
        var night = Company.BUSINESS_DATE.plusMonths(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return company.open(night, "second").stream()
                .filter(run -> run.entityId().value().equals("beta"))
                .mapToInt(this::bill)
                .sum();
    }

    private int bill(RunTicket run) {
        company.prepare(run);
        for (int position = 0; position >= 0; ) {
            position = attempt(run, position);
        }
        return close(run).counts().billed();
    }

    private BillingRun close(RunTicket run) {
        company.store = company.database;
        return company.close(run);
    }

    /** Goes on from a position until it is done, out of time or dead; negative when it is done. */
    private int attempt(RunTicket run, int position) {
        var store = new RivalStore(company.database, chance, () -> rival(run));
        company.store = store;
        var blocks = IntStream.range(1, BLOCKS_OF_AN_ATTEMPT).iterator();
        try {
            var progress = company.issue(run, position, () -> blocks.hasNext() && blocks.next() > 0);
            return progress.state() == State.DONE ? -1 : progress.position();
        } catch (FaultyStore.Killed died) {
            return position;
        } finally {
            overtaken += store.overtaken;
            killed += store.killed;
        }
    }

    /** Somebody who believes to be the only one issues a block from anywhere in the plan. */
    private void rival(RunTicket run) {
        var disturbed = company.store;
        company.store = company.database;
        int most = run.entityId().equals(Company.ACME) ? ours : sisters;
        company.issue(run, chance.nextInt(most), () -> false);
        company.store = disturbed;
    }

    /** The sequence numbers given in a series, in the order in which the series lists them. */
    public List<Long> sequences(String series) {
        return company.database.all(Query.of(Index.BY_NUMBER, series)).stream()
                .map(found -> Long.valueOf(
                        company.database.get(found.key()).orElseThrow().text("sequence")))
                .toList();
    }
}
