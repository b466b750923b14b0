package perennial.local.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import perennial.money.Money;
import perennial.platform.Json;
import perennial.rate.RateChangePlan;
import perennial.rate.RateChangePlan.Excluded;
import perennial.rate.RateRow;

/** A plan in words: first the rows, then what is left alone, by reason, then the sums. */
final class RateChangeText {
    private RateChangeText() {}

    /** One JSON object, for programs. */
    record Whole(
            String id,
            List<RateRow> rows,
            List<Excluded> excluded,
            int others,
            List<Money> perMonth,
            List<Money> perYear) {}

    static String json(RateChangePlan plan) {
        return Json.text(new Whole(
                plan.change().id(), plan.rows(), plan.excluded(), plan.others(), plan.perMonth(), plan.perYear()));
    }

    static String of(RateChangePlan plan) {
        var change = plan.change();
        var text = new StringBuilder(
                "%s: %s (%s), from %s%n".formatted(change.id(), change.reason(), change.author(), change.effective()));
        plan.rows().forEach(row -> text.append(line(row)));
        plan.excluded().forEach(each -> text.append(line(each)));
        byReason(plan).forEach((code, count) -> text.append("  %d x %s%n".formatted(count, code)));
        return text.append("%d prices change, %d stay, %d lines are not meant; %s a month, %s a year more"
                        .formatted(
                                plan.rows().size(),
                                plan.excluded().size(),
                                plan.others(),
                                sums(plan.perMonth()),
                                sums(plan.perYear())))
                .toString();
    }

    private static String line(RateRow row) {
        return "%s %s (%s): %s -> %s from %s, %s a month%n"
                .formatted(
                        row.contract(),
                        row.line(),
                        row.customer(),
                        row.oldAmount().toPlainString(),
                        row.newAmount().toPlainString(),
                        row.from(),
                        row.perMonth());
    }

    private static String line(Excluded each) {
        return "%s %s: stays, %s (%s)%n".formatted(each.contract(), each.line(), each.reason(), each.code());
    }

    private static Map<String, Long> byReason(RateChangePlan plan) {
        return plan.excluded().stream()
                .collect(Collectors.groupingBy(Excluded::code, TreeMap::new, Collectors.counting()));
    }

    private static String sums(List<Money> sums) {
        return sums.isEmpty() ? "nothing" : sums.stream().map(Money::toString).collect(Collectors.joining(" and "));
    }
}
