package perennial.contract;

import java.time.LocalDate;
import java.util.Optional;
import perennial.settings.ChannelPolicy;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;
import perennial.settings.TaxTable;

/**
 * A contract under examination, with all that its rules ask for.
 *
 * @param received business date on which this version of the contract came in
 * @param today business date of the examination
 */
record Examined(Contract contract, Settings settings, LocalDate received, LocalDate today) {

    Optional<LegalEntity> entity() {
        return settings.entity(contract.entityId());
    }

    boolean hasCustomer() {
        return contract.customer() != null && isGiven(contract.customer().name());
    }

    boolean hasTerm() {
        return contract.term() != null && contract.term().startDate() != null;
    }

    boolean hasCycle() {
        return contract.billing() != null
                && contract.billing().cycle() != null
                && contract.billing().cycle().unit() != null
                && contract.billing().cycle().count() > 0;
    }

    boolean isOver() {
        return contract.status() == Contract.Status.ENDED || contract.status() == Contract.Status.CANCELLED;
    }

    /** The code that the contract is billed in; null when neither customer nor entity names one. */
    String currency() {
        var own = contract.customer() == null ? null : contract.customer().currency();
        return own == null ? entity().map(LegalEntity::currency).orElse(null) : own;
    }

    /** The rates by which the contract is taxed; empty when it is not, or by a service outside. */
    Optional<TaxTable> taxTable() {
        var provider = contract.tax() == null ? null : contract.tax().provider();
        boolean isByTable = provider == null || provider == TaxTerms.Provider.TABLE;
        return isByTable ? entity().flatMap(settings::taxTable) : Optional.empty();
    }

    Optional<ChannelPolicy> channelPolicy() {
        return entity().map(LegalEntity::channelPolicy).map(settings.channelPolicies()::get);
    }

    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
