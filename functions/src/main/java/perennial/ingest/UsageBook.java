package perennial.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.contract.UsageEvent;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;

/** Where metered events are kept, under their contract. */
public interface UsageBook {
    Optional<ContractHead> head(ContractId id);

    StoredContract version(ContractId id, long number);

    /** The group with all its members. */
    Optional<BillingGroup> group(BillingGroupId id);

    /** Every revision of an event. */
    List<UsageEvent> revisions(ContractId contract, String meterId, String eventId);

    /** Stores all of it or nothing; false when the book is not as expected. */
    boolean store(Telling telling);

    /**
     * What events of one contract change in the book.
     *
     * @param events new revisions
     * @param days the days under which revisions, new and old, are to be found
     * @param groups those that bill the contract, each raised by one version
     */
    record Telling(ContractId contract, List<UsageEvent> events, List<OnDay> days, List<BillingGroup> groups) {}

    /** A revision, under a day that some revision of the event names. */
    record OnDay(UsageEvent event, LocalDate day) {}
}
