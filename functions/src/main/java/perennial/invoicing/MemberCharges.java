package perennial.invoicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.id.LineId;
import perennial.pricing.Charge;

/**
 * What one member contract adds to the group's next invoice.
 *
 * @param tips by line, the day up to which it is billed once this is issued
 * @param next when the contract has something to invoice again; null when nothing lies ahead
 */
record MemberCharges(ContractMember member, Reconciliation changes, Map<LineId, LocalDate> tips, LocalDate next) {

    /** Whether it charges days beyond those that are billed: for a line that never was, beyond those of all lines. */
    boolean hasUnbilledPeriod(BilledSoFar soFar) {
        var billed =
                ends(soFar.billedTo(member).stream().map(BilledCharge::charge).toList());
        var last = billed.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        return changes.additions().stream()
                .anyMatch(charge -> charge.period().end().isAfter(billed.getOrDefault(charge.line(), last)));
    }

    MemberCharges plus(List<Charge> others) {
        return new MemberCharges(member, changes.plus(others), tips, next);
    }

    /** Whether it charges anything but nothing. */
    boolean charges() {
        return changes.additions().stream().anyMatch(charge -> !charge.total().isZero());
    }

    /** By line, the end of its last period among charges. */
    static Map<LineId, LocalDate> ends(List<Charge> charges) {
        return charges.stream()
                .collect(
                        Collectors.toMap(Charge::line, charge -> charge.period().end(), MemberCharges::later));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
