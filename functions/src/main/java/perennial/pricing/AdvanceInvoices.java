package perennial.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A contract's invoices in advance, which carry its charges in arrears along: what has closed comes on the next of them.
 * It waits for less than a period of its own, so a yearly invoice does not keep monthly charges back, and where none comes
 * a charge is invoiced when it closes.
 */
record AdvanceInvoices(List<Sequence> sequences) {
    static final AdvanceInvoices NONE = new AdvanceInvoices(List.of());

    /** The invoices of one schedule while any of its lines is served. */
    record Sequence(Schedule schedule, Span served) {
        private Stream<LocalDate> near(LocalDate day) {
            long last = schedule.calendar().indexOf(schedule.dates().lastStart(day));
            return LongStream.rangeClosed(last - 1, last + 1)
                    .mapToObj(schedule.calendar()::period)
                    .flatMap(period -> served.within(period).stream())
                    .map(schedule::generationOf);
        }
    }

    /** The first day in {@code [from, before)} on which there is an invoice in advance. */
    Optional<LocalDate> first(LocalDate from, LocalDate before) {
        return sequences.stream()
                .flatMap(sequence -> sequence.near(from))
                .filter(day -> !day.isBefore(from) && day.isBefore(before))
                .min(Comparator.naturalOrder());
    }
}
