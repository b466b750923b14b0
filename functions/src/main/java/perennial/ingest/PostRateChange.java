package perennial.ingest;

import java.time.InstantSource;
import perennial.failure.TerminalFailure;
import perennial.rate.PostedRateChange;
import perennial.rate.PostedRateChange.State;
import perennial.rate.PostedRateChanges;
import perennial.rate.RateChangePlan;
import perennial.rate.Repricing;
import perennial.settings.Settings;

/**
 * Posts a planned change: each contract gets a version of ours in which the old version of a line ends and a new one
 * begins. Cut off, it goes on with the rows that it had recorded; done again, it changes nothing.
 */
public final class PostRateChange {
    private final Repriced contracts;
    private final PostedRateChanges changes;

    public PostRateChange(ContractBook book, PostedRateChanges changes, Settings settings, InstantSource clock) {
        this.contracts = new Repriced(book, settings, clock);
        this.changes = changes;
    }

    /**
     * Posts the plan's rows. A price that is no longer the one in the plan stays.
     *
     * @return how many contracts were changed
     * @throws TerminalFailure when a change of this name was posted before
     */
    public int post(RateChangePlan plan) {
        var posting =
                changes.find(plan.change().id()).map(PostRateChange::unfinished).orElseGet(() -> begun(plan));
        int changed = 0;
        for (var contract : RateChangePlan.byContract(posting.rows()).entrySet()) {
            boolean isChanged = contracts.store(
                    contract.getKey(),
                    before -> Repricing.isPosted(before, posting.change().id())
                            ? before
                            : Repricing.posted(before, posting.change(), contract.getValue()));
            changed += isChanged ? 1 : 0;
        }
        changes.save(posting.in(State.POSTED));
        return changed;
    }

    private PostedRateChange begun(RateChangePlan plan) {
        var posting = new PostedRateChange(plan.change(), State.POSTING, plan.rows());
        changes.save(posting);
        return posting;
    }

    private static PostedRateChange unfinished(PostedRateChange known) {
        if (known.state() != State.POSTING) {
            throw new TerminalFailure(
                    "RATE_CHANGE_POSTED",
                    "a change named " + known.change().id() + " was posted before; give this one another id");
        }
        return known;
    }
}
