package perennial.invoicing;

import java.time.LocalDate;
import java.util.Collection;
import perennial.id.ContractId;
import perennial.id.LineId;

/** A line of a member contract is billed up to this day, exclusive; only while the member's version stands. */
public record Tip(ContractId contract, LineId line, LocalDate billedThrough) {
    /** Whether it is that of one of these lines, and the day is billed. */
    boolean isBeyond(LocalDate day, ContractId of, Collection<LineId> lines) {
        return contract.equals(of) && lines.contains(line) && day.isBefore(billedThrough);
    }
}
