package perennial.invoicing.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.pricing.TaxProvider;
import perennial.pricing.TaxQuestion;
import perennial.pricing.TaxQuotes;
import perennial.settings.Settings;

/**
 * Adds to a snapshot what a tax service says. While the service is down its questions stay open, so that the group is
 * parked without a number and asked about again by the next run; nothing is guessed.
 */
public final class QuotedSnapshots implements Snapshots {
    private final Snapshots snapshots;
    private final TaxProvider provider;

    public QuotedSnapshots(Snapshots snapshots, TaxProvider provider) {
        this.snapshots = snapshots;
        this.provider = provider;
    }

    @Override
    public GroupSnapshot of(BillingGroup group, Settings settings, LocalDate businessDate) {
        var snapshot = snapshots.of(group, settings, businessDate);
        var questions = Drafting.taxQuestions(snapshot, settings, businessDate);
        return snapshot.with(TaxQuotes.of(questions.isEmpty() ? List.of() : answers(questions)));
    }

    private List<TaxQuotes.Quote> answers(Set<TaxQuestion> questions) {
        try {
            return provider.quote(questions);
        } catch (RetryableFailure | OutcomeUnknown down) {
            return List.of();
        }
    }
}
