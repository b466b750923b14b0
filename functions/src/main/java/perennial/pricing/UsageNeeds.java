package perennial.pricing;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.contract.Contract;
import perennial.id.LineId;

/**
 * From which day on the usage of a contract's meters is needed: for lines billed up to a day, that of the periods that
 * follow and of the few before that these depend on, whatever the age of the contract.
 */
public final class UsageNeeds {
    private UsageNeeds() {}

    /**
     * By meter, the first day that matters.
     *
     * @param billedThrough by line, the day up to which it is billed; nothing where all of it is needed
     */
    public static Map<String, LocalDate> of(
            Contract contract, BillingSettings settings, Map<LineId, LocalDate> billedThrough) {
        boolean isPriced = contract.services().stream().anyMatch(line -> line.hasMeter())
                && Pricing.refusals(new ContractVersion(1, contract), settings).isEmpty();
        return isPriced ? days(contract, settings, billedThrough) : Map.of();
    }

    private static Map<String, LocalDate> days(
            Contract contract, BillingSettings settings, Map<LineId, LocalDate> billedThrough) {
        return RecurringLines.of(contract, settings).stream()
                .filter(line -> line.metering() != null)
                .collect(Collectors.toMap(
                        line -> line.metering().meter().meterId(),
                        line -> from(line, billedThrough.get(line.id())),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    /** The period before leaves units, and may itself be an estimate. */
    private static LocalDate from(RecurringLine line, LocalDate billed) {
        var calendar = line.schedule().calendar();
        return billed == null
                ? LocalDate.EPOCH
                : calendar.boundary(calendar.indexOf(billed) - 1 - Readings.ESTIMATED_FROM);
    }
}
