package perennial.contract;

import java.time.LocalDate;
import java.util.List;
import perennial.id.ContractId;

/** What the meters of contracts have told. */
public interface MeterEvents {
    /** Nothing is told. */
    MeterEvents NONE = (contract, meterId, from) -> List.of();

    /**
     * Every revision of each event that any of its revisions dates on or after a day.
     *
     * @param from first day of use; {@link LocalDate#EPOCH} for all of them
     */
    List<UsageEvent> since(ContractId contract, String meterId, LocalDate from);
}
