package perennial.local.reference;

import java.time.LocalDate;
import java.util.List;
import perennial.contract.Discount;

/** One version of a line within one period while discounts are taken off it. */
final class NaiveSlice {
    final NaiveLine line;
    final LocalDate from;
    final LocalDate to;
    final Exact part;
    final long gross;
    long left;

    NaiveSlice(NaiveLine line, LocalDate from, LocalDate to, Exact part, long gross) {
        this.line = line;
        this.from = from;
        this.to = to;
        this.part = part;
        this.gross = gross;
        this.left = gross;
    }

    /** How much of what it costs falls on days that another line serves too. */
    Exact grossWithin(LocalDate begin, LocalDate end) {
        long common = from.datesUntil(to)
                .filter(day -> !day.isBefore(begin) && day.isBefore(end))
                .count();
        return Exact.of(gross).times(Exact.of(common, from.datesUntil(to).count()));
    }

    /** A version of a line as the naive engine sees it; {@code to} is the day after its last. */
    record NaiveLine(
            String id,
            LocalDate version,
            LocalDate firstOfLine,
            LocalDate from,
            LocalDate to,
            NaivePrice price,
            List<Discount> discounts,
            String siteRef,
            String taxCode) {
        boolean servesFrom(LocalDate day) {
            return to == null || to.isAfter(day) && to.isAfter(from);
        }

        boolean serves(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
