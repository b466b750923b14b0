package perennial.local.cli;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.invoicing.run.RunState;
import perennial.local.meter.Counts;
import perennial.local.play.Summary;
import perennial.money.Money;

/** A run's result for people. */
final class SummaryText {
    private SummaryText() {}

    static String of(Summary summary, Usage usage) {
        var refusals = summary.contracts().refusals().stream().map(why -> "Refused    " + why);
        var open = summary.open().stream().map(run -> "Not closed " + run + advice(run));
        return Stream.of(
                        Stream.of("", contracts(summary), runs(summary), invoices(summary)),
                        messages(summary),
                        Stream.of(ledger(summary)),
                        costs(summary, usage),
                        refusals,
                        parked(summary),
                        open)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String contracts(Summary summary) {
        var contracts = summary.contracts();
        return "Contracts  " + contracts.imported() + " imported (" + contracts.billable() + " billable, "
                + contracts.held() + " held), " + contracts.rejected() + " rejected";
    }

    private static String runs(Summary summary) {
        var all = summary.counts();
        return "Runs       " + summary.cycles().size() + " business dates: " + all.found() + " found = " + all.billed()
                + " billed + " + all.skipped() + " skipped + " + all.parked() + " parked";
    }

    private static String invoices(Summary summary) {
        var totals = summary.sums().totals();
        return "Invoices   " + summary.sums().invoices() + (totals.isEmpty() ? "" : ", " + money(totals));
    }

    private static Stream<String> messages(Summary summary) {
        if (summary.sums().channels().isEmpty()) {
            return Stream.of("Messages   0");
        }
        return Stream.of(
                "Messages   " + counts(summary.sums().channels()),
                "           " + counts(summary.sums().states()));
    }

    private static String ledger(Summary summary) {
        boolean balanced = summary.sums().ledger().values().stream().allMatch(sum -> sum == 0);
        return "Ledger     "
                + (balanced
                        ? "in balance"
                        : "NOT in balance: " + money(summary.sums().ledger()));
    }

    private static Stream<String> costs(Summary summary, Usage usage) {
        return Stream.of(
                cost("An invoice ", usage.billing(), summary.sums().invoices()),
                cost("A contract ", usage.importing(), summary.contracts().imported()),
                cost("A night    ", usage.standing(), summary.cycles().size()) + ", "
                        + Usage.each(
                                usage.transitions() * 1000, summary.cycles().size()) + " transitions");
    }

    private static String cost(String what, Counts used, long count) {
        return what + Usage.each(used.writeMillis(), count) + " write and " + Usage.each(used.readMillis(), count)
                + " read units, " + Usage.each(used.calls() * 1000, count) + " calls";
    }

    private static Stream<String> parked(Summary summary) {
        return summary.parked().stream()
                .map(parked -> "Parked     " + parked.subject() + ": " + parked.code() + ", " + parked.reason());
    }

    private static String advice(String run) {
        return run.endsWith(RunState.AWAITING_APPROVAL.name()) ? ": decide on the page that --serve opens" : "";
    }

    private static String money(Map<String, Long> minor) {
        return minor.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), Currency.getInstance(sum.getKey())).toString())
                .collect(Collectors.joining(", "));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
