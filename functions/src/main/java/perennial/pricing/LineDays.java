package perennial.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.ServiceLine;

/** On which days, and by which schedule, the lines and devices of a contract are charged. */
final class LineDays {
    private final Contract contract;
    private final BillingSettings settings;
    private final Schedule schedule;
    private final Map<String, List<ServiceLine>> versions;

    LineDays(Contract contract, BillingSettings settings) {
        this.contract = contract;
        this.settings = settings;
        this.schedule = Terms.schedule(contract, settings);
        this.versions = contract.services().stream().collect(Collectors.groupingBy(ServiceLine::lineId));
    }

    Schedule scheduleOf(ServiceLine line) {
        var own = OwnTerms.of(line, contract);
        var agreed = own.areTheContracts() ? schedule : Terms.schedule(contract, settings, own);
        return line.hasMeter() ? agreed.unpaused() : agreed;
    }

    Schedule scheduleOf(Equipment device) {
        return isLease(device) ? schedule.ofInstallments() : schedule;
    }

    Span of(ServiceLine line, Schedule own) {
        var from = change(line, line.from(), ServiceLine::to);
        return new Span(startOf(from), change(line, line.to(), ServiceLine::from)).within(own.billable());
    }

    Span of(Equipment device, Schedule own) {
        var to = isLease(device) ? lastInstallment(device) : device.to();
        return new Span(startOf(device.from()), to).within(own.billable());
    }

    LocalDate startOf(LocalDate from) {
        return from == null ? schedule.term().from() : from;
    }

    /** Several entries of one line are versions of it: what counts from its start counts from the earliest. */
    LocalDate firstOf(String lineId) {
        return versions.get(lineId).stream()
                .map(line -> Span.later(startOf(line.from()), schedule.term().from()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Without proration the terms at the start of a period hold for all of it, and a change waits for the next one. */
    private LocalDate change(ServiceLine line, LocalDate day, Function<ServiceLine, LocalDate> other) {
        boolean isDeferred = day != null
                && versions.get(line.lineId()).stream()
                        .filter(version -> day.equals(other.apply(version)))
                        .anyMatch(version -> isUnprorated(version) || isUnprorated(line));
        return isDeferred ? scheduleOf(line).calendar().startOnOrAfter(day) : day;
    }

    private boolean isUnprorated(ServiceLine line) {
        return scheduleOf(line).basis() == ProrationBasis.NONE;
    }

    /** Installments are counted by periods, from the one that the lease begins in; an early return ends them. */
    private LocalDate lastInstallment(Equipment device) {
        var calendar = schedule.calendar();
        var paid = calendar.boundary(calendar.indexOf(startOf(device.from())) + device.installments());
        return Span.earlier(device.to(), paid);
    }

    private static boolean isLease(Equipment device) {
        return device.mode() == Equipment.Mode.LEASE_TO_OWN;
    }
}
