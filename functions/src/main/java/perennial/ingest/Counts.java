package perennial.ingest;

import perennial.contract.Verdict;

/**
 * How many records of a file came to what. Every record is in exactly one of accepted, ignored and rejected.
 *
 * @param accepted stored, now or before
 * @param unchanged those of the accepted that were stored before
 * @param over those of the accepted whose contract has ended
 * @param billable those of the accepted that are running and billed without a word
 * @param warnings those that are running and billed, with warnings
 * @param held those that are running and wait for a repair
 */
public record Counts(
        long accepted,
        long unchanged,
        long ignored,
        long rejected,
        long over,
        long billable,
        long warnings,
        long held) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    Counts plus(Imported outcome) {
        return switch (outcome) {
            case Imported.Accepted found -> plus(counted(found));
            case Imported.Ignored ignored -> plus(new Counts(0, 0, 1, 0, 0, 0, 0, 0));
            case Imported.Rejected rejected -> plus(new Counts(0, 0, 0, 1, 0, 0, 0, 0));
            case Imported.Refused refused -> this;
        };
    }

    private static Counts counted(Imported.Accepted found) {
        var kind = found.verdict().kind();
        boolean runs = !found.over();
        return new Counts(
                1,
                one(!found.changed()),
                0,
                0,
                one(found.over()),
                one(runs && kind == Verdict.Kind.BILLABLE),
                one(runs && kind == Verdict.Kind.WARNING),
                one(runs && kind == Verdict.Kind.HELD));
    }

    private Counts plus(Counts more) {
        return new Counts(
                accepted + more.accepted,
                unchanged + more.unchanged,
                ignored + more.ignored,
                rejected + more.rejected,
                over + more.over,
                billable + more.billable,
                warnings + more.warnings,
                held + more.held);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
