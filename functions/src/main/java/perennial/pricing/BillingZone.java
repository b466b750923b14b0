package perennial.pricing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import perennial.contract.Contract;

/**
 * Which day it is where a contract is billed when its legal entity's run has a business date: the day at noon of that
 * date. So zones up to twelve hours apart share the day, and others are billed by the run a day before or after.
 */
record BillingZone(ZoneId entity, ZoneId own) {
    /** The contract's zone, or else its customer's, or else the entity's. */
    static BillingZone of(Contract contract, BillingSettings settings) {
        var entity = settings.entity().timeZone();
        var name = name(contract);
        return new BillingZone(entity, name == null || entity == null ? entity : ZoneId.of(name));
    }

    static String name(Contract contract) {
        var own = contract.billing().timeZone();
        return own == null ? contract.customer().timeZone() : own;
    }

    static boolean isUnknown(Contract contract) {
        var name = name(contract);
        try {
            return name != null && ZoneId.of(name) == null;
        } catch (DateTimeException noZone) {
            return true;
        }
    }

    /** The day where the contract is billed. */
    LocalDate dayOn(LocalDate businessDate) {
        return isSame()
                ? businessDate
                : businessDate
                        .atTime(LocalTime.NOON)
                        .atZone(entity)
                        .withZoneSameInstant(own)
                        .toLocalDate();
    }

    /** The first business date on which that day has come. */
    LocalDate businessDateOf(LocalDate day) {
        return isSame()
                ? day
                : Stream.of(day.minusDays(1), day, day.plusDays(1))
                        .filter(date -> !dayOn(date).isBefore(day))
                        .findFirst()
                        .orElseThrow();
    }

    private boolean isSame() {
        return entity == null || entity.equals(own);
    }
}
