package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.calendar.Period;
import perennial.contract.Billing.PauseWindow;
import perennial.contract.Billing.PauseWindow.Charge;
import perennial.contract.Billing.Suspension;
import perennial.contract.Contract;

/**
 * When lines of a contract rest and what they cost meanwhile. Periods go on underneath: a pause changes what a period
 * costs and never where it ends.
 */
record Pauses(List<Pause> pauses) {
    static final Pauses NONE = new Pauses(List.of());

    /** A rest of some lines at a percentage of their price; a reference that is null means all of them. */
    record Pause(Span days, BigDecimal percent, String siteRef, String lineId) {
        boolean isOf(RecurringLine line) {
            return (siteRef == null || siteRef.equals(line.subject().siteRef()))
                    && (lineId == null || lineId.equals(line.id().value()));
        }
    }

    /** The windows of the contract, and its suspension where that costs nothing. */
    static Pauses of(Contract contract, BillingCalendar calendar) {
        var windows = contract.billing().pauseWindows().stream().map(Pauses::pause);
        return new Pauses(Stream.concat(windows, suspension(contract, calendar))
                .filter(pause -> !pause.days().isEmpty())
                .toList());
    }

    /** What is charged of a line's price on a day; where several pauses hold, the least. */
    BigDecimal percentOn(LocalDate day, RecurringLine line) {
        return of(line).filter(pause -> pause.days().contains(day))
                .map(Pause::percent)
                .min(BigDecimal::compareTo)
                .orElse(Stretch.ALL);
    }

    /** The days within others, but for their first, on which a line begins to rest or ends it. */
    Stream<LocalDate> changes(RecurringLine line, Period within) {
        return of(line).flatMap(
                        pause -> Stream.of(pause.days().from(), pause.days().to()))
                .filter(Objects::nonNull)
                .filter(day -> within.contains(day) && !day.equals(within.start()));
    }

    /** Whether nothing at all is charged for some days of a line; without proration the first of them says so. */
    boolean isResting(RecurringLine line, Period served) {
        var later = line.schedule().isUnprorated() ? Stream.<LocalDate>empty() : changes(line, served);
        return Stream.concat(Stream.of(served.start()), later)
                .allMatch(day -> percentOn(day, line).signum() == 0);
    }

    /** The first days after the pauses of a line, for those that end. */
    Stream<LocalDate> resumptions(RecurringLine line) {
        return of(line).map(pause -> pause.days().to()).filter(Objects::nonNull);
    }

    private Stream<Pause> of(RecurringLine line) {
        return pauses.stream().filter(pause -> pause.isOf(line));
    }

    private static Pause pause(PauseWindow window) {
        boolean isReduced = window.charge() == Charge.REDUCED;
        return new Pause(
                Span.through(window.from(), window.to()),
                isReduced ? window.percent() : BigDecimal.ZERO,
                window.siteRef(),
                window.lineId());
    }

    private static Stream<Pause> suspension(Contract contract, BillingCalendar calendar) {
        var from = contract.term().suspendedFrom();
        var clause = contract.billing().suspension();
        if (from == null || clause == Suspension.BILL) {
            return Stream.empty();
        }
        var begun = clause == Suspension.CREDIT ? from : calendar.startOnOrAfter(from);
        return Stream.of(new Pause(Span.through(begun, contract.term().suspendedTo()), BigDecimal.ZERO, null, null));
    }
}
