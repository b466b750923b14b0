package perennial.ledger;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.contract.Revenue.Recognition;
import perennial.id.CustomerId;
import perennial.id.JournalId;
import perennial.ledger.Entry.Dimensions;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.pricing.Charge;

/**
 * The journal of an issued invoice: the customer owes its total; what is earned by the invoice date - by days, by whole months or when usage is over, as its line says - and one-time
 * charges are revenue, the rest is deferred revenue; taxes are owed to their jurisdictions.
 */
public final class InvoiceJournal {
    private static final String RECEIVABLE = "1200";
    private static final String TAX_PAYABLE = "2200";

    private final InvoicePosting posting;
    private final Map<Credit, Money> credits = new LinkedHashMap<>();

    /** An account and what an amount on it is about; equal ones are one entry. */
    private record Credit(String account, Dimensions dimensions) {}

    private InvoiceJournal(InvoicePosting posting) {
        this.posting = posting;
    }

    public static Journal of(InvoicePosting posting) {
        return new InvoiceJournal(posting).journal();
    }

    /** What is left of a document that is void, reversed; {@code posting} holds the reversed charges. */
    public static Journal voiding(InvoicePosting posting) {
        return new InvoiceJournal(posting).journal("void:");
    }

    private Journal journal() {
        return journal("invoice:");
    }

    private Journal journal(String effect) {
        posting.charges().forEach(this::credit);
        return new Journal(
                new JournalId(effect + posting.invoice().value()),
                posting.entity(),
                posting.customer(),
                posting.invoice(),
                posting.date(),
                posting.currency(),
                posting.title(),
                entries());
    }

    /** The receivable is the sum of the credits, so that the journal cannot but balance. */
    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var none = Money.zero(Currency.getInstance(posting.currency()));
        var total = credits.values().stream().reduce(none, Money::plus);
        if (!total.isZero()) {
            entries.add(Entry.debit(RECEIVABLE, about(posting.customer()), total));
        }
        credits.forEach((credit, amount) -> {
            if (!amount.isZero()) {
                entries.add(Entry.credit(credit.account(), credit.dimensions(), amount));
            }
        });
        return entries;
    }

    private void credit(Charge charge) {
        var parts = Allocation.of(charge.net(), earnedAndDeferred(charge));
        add(charge.revenue().account(), about(charge), parts.get(0));
        add(charge.revenue().deferredAccount(), about(charge), parts.get(1));
        charge.taxes().forEach(share -> add(TAX_PAYABLE, about(share.jurisdiction()), share.tax()));
    }

    private void add(String account, Dimensions dimensions, Money amount) {
        credits.merge(new Credit(account, dimensions), amount, Money::plus);
    }

    private List<Long> earnedAndDeferred(Charge charge) {
        var recognition = charge.revenue().recognition();
        long all = recognition == Recognition.STRAIGHT_LINE_MONTHLY
                ? months(charge)
                : charge.period().days();
        long earned = switch (recognition) {
            case ON_INVOICE -> all;
            case USAGE -> charge.period().end().isAfter(posting.date()) ? 0 : all;
            case STRAIGHT_LINE_DAILY -> elapsed(ChronoUnit.DAYS, charge, all);
            case STRAIGHT_LINE_MONTHLY -> elapsed(ChronoUnit.MONTHS, charge, all);
        };
        return List.of(earned, all - earned);
    }

    /** Whole units of the period that are over on the day of posting; when the period is over, all of them. */
    private long elapsed(ChronoUnit unit, Charge charge, long all) {
        return charge.period().end().isAfter(posting.date())
                ? Math.clamp(unit.between(charge.period().start(), posting.date()), 0, all)
                : all;
    }

    /** Months that a period consists of; one that is begun counts. */
    private static long months(Charge charge) {
        var last = charge.period().end().minusDays(1);
        return ChronoUnit.MONTHS.between(charge.period().start(), last) + 1;
    }

    private static Dimensions about(CustomerId customer) {
        return new Dimensions(customer, null, null, null, null, null);
    }

    private Dimensions about(Charge charge) {
        return new Dimensions(
                posting.customer(),
                charge.contract(),
                charge.line(),
                charge.siteRef(),
                charge.revenue().serviceCategory(),
                null);
    }

    private Dimensions about(String jurisdiction) {
        return new Dimensions(posting.customer(), null, null, null, null, jurisdiction);
    }
}
