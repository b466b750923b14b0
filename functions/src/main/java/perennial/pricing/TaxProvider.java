package perennial.pricing;

import java.util.List;
import java.util.Set;

/** A tax service outside, for contracts that are taxed by it and not by the entity's table. */
public interface TaxProvider {
    /**
     * Asks for rates. A question that is left out of the answer stays open, and what depends on it waits.
     *
     * @throws perennial.failure.RetryableFailure when the service is down
     * @throws perennial.failure.OutcomeUnknown when it gives no answer in time
     */
    List<TaxQuotes.Quote> quote(Set<TaxQuestion> questions);
}
