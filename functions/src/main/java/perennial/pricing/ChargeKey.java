package perennial.pricing;

import perennial.calendar.Period;
import perennial.id.ContractId;
import perennial.id.LineId;

/**
 * The identity of a charge. Two charges with one key are the same charge, whatever they cost.
 *
 * @param lineVersion the first day of the line's version as ISO text; several entries of one line differ in it
 * @param period days of service; a one-time charge has the one day on which it falls due
 */
public record ChargeKey(ContractId contract, LineId line, String lineVersion, ChargeKind kind, Period period) {}
