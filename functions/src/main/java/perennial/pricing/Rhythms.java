package perennial.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import perennial.calendar.BillingCalendar;

/** The lines of a contract by the rhythm that they are billed in: one calendar, in advance or in arrears. */
final class Rhythms {
    private Rhythms() {}

    /** Lines that are billed together, and the schedule that they share. */
    record Rhythm(Schedule schedule, List<RecurringLine> lines) {
        private AdvanceInvoices.Sequence sequence() {
            var served =
                    lines.stream().map(RecurringLine::span).reduce(Span::hull).orElseThrow();
            return new AdvanceInvoices.Sequence(schedule, served);
        }

        private Rhythm carriedBy(AdvanceInvoices invoices) {
            return schedule.dates().isInAdvance() ? this : new Rhythm(schedule.carriedBy(invoices), lines);
        }
    }

    /** What makes two rhythms one; each line may still be prorated in its own way. */
    private record Beat(BillingCalendar calendar, InvoiceDates dates) {
        static Beat of(RecurringLine line) {
            return new Beat(line.schedule().calendar(), line.schedule().dates());
        }
    }

    static List<Rhythm> of(List<RecurringLine> lines) {
        var byBeat = new LinkedHashMap<Beat, List<RecurringLine>>();
        lines.forEach(line ->
                byBeat.computeIfAbsent(Beat.of(line), beat -> new ArrayList<>()).add(line));
        var rhythms = byBeat.values().stream()
                .map(together -> new Rhythm(together.getFirst().schedule(), together))
                .toList();
        var advance = new AdvanceInvoices(rhythms.stream()
                .filter(rhythm -> rhythm.schedule().dates().isInAdvance())
                .map(Rhythm::sequence)
                .toList());
        return rhythms.stream().map(rhythm -> rhythm.carriedBy(advance)).toList();
    }
}
