package perennial.local.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.run.Parked;
import perennial.invoicing.run.Rehearsed;
import perennial.invoicing.run.Review;
import perennial.local.play.CauseSums;
import perennial.money.Money;

/** A rehearsal for people: what differs, by customer and by cause, and what the approval policy says. */
final class RehearsalText {
    private RehearsalText() {}

    static String of(List<Rehearsed> runs) {
        return Stream.concat(
                        runs.stream().flatMap(RehearsalText::run),
                        Stream.of("Hash of this rehearsal: " + Rehearsed.hash(runs)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> run(Rehearsed run) {
        var review = run.review();
        return Stream.of(
                        Stream.of(run.entity() + " on " + run.businessDate() + ": " + review.found() + " due, "
                                + review.totals().invoices() + " invoices, " + review.skipped() + " skipped, "
                                + review.parked() + " parked"),
                        review.totals().totals().stream()
                                .map(sum -> "  " + sum.total() + "; of those billed before " + sum.recurring()
                                        + ", last time " + sum.previous()),
                        review.differences().stream().flatMap(RehearsalText::changed),
                        CauseSums.of(review).stream().map(RehearsalText::sum),
                        run.parked().stream().map(RehearsalText::parked),
                        Stream.of(decision(run)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> changed(Review.Changed changed) {
        var last = changed.previous() == null ? "no invoice before" : "last time " + changed.previous();
        return Stream.concat(
                Stream.of("  " + changed.group() + "  " + changed.total() + ", " + last),
                changed.causes().stream().map(RehearsalText::cause));
    }

    private static String cause(Cause cause) {
        var line = cause.line() == null ? "" : " " + cause.contract() + " " + cause.line();
        return "    " + signed(cause.amount()) + "  " + cause.kind() + line + ": " + cause.words();
    }

    private static String sum(CauseSums.Sum sum) {
        return "  In all " + signed(sum.amount()) + "  " + sum.kind() + " (" + sum.count() + ")";
    }

    private static String parked(Parked parked) {
        return "  parked  " + parked.subject() + ": " + parked.code() + ", " + parked.reason();
    }

    private static String decision(Rehearsed run) {
        return run.decision().approved()
                ? "  approved by rule"
                : "  a person decides: " + String.join("; ", run.decision().reasons());
    }

    private static String signed(Money amount) {
        return (amount.isNegative() ? "" : "+") + amount;
    }
}
