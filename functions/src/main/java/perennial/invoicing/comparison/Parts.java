package perennial.invoicing.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.money.Money;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKind;

/**
 * The charges of what is sent together by what they are: its lines' periods, what is charged once, and what corrects earlier invoices,
 * which is what is taken back together with what is charged again for the same days.
 */
record Parts(Map<LineKey, LineSum> lines, Map<LineKey, Money> oneTime, Map<LineKey, Money> corrections) {

    static Parts of(List<Invoice> documents) {
        var lines = new LinkedHashMap<LineKey, List<Charge>>();
        var oneTime = new LinkedHashMap<LineKey, Money>();
        var corrections = new LinkedHashMap<LineKey, Money>();
        var reversed = reversed(documents);
        for (var line : lines(documents)) {
            var charge = line.charge();
            var key = LineKey.of(charge);
            if (line.isReversal() || reversed.stream().anyMatch(taken -> isAgain(charge, taken))) {
                corrections.merge(key, charge.total(), Money::plus);
            } else if (charge.kind() == ChargeKind.ONE_TIME || charge.kind() == ChargeKind.LATE_FEE) {
                oneTime.merge(key, charge.total(), Money::plus);
            } else {
                lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(charge);
            }
        }
        return new Parts(sums(lines), oneTime, corrections);
    }

    boolean hasSite(LineKey key) {
        return key.siteRef() == null || lines.keySet().stream().anyMatch(key::isSameSite);
    }

    private static List<InvoiceLine> lines(List<Invoice> documents) {
        return documents.stream().flatMap(document -> document.lines().stream()).toList();
    }

    private static List<Charge> reversed(List<Invoice> documents) {
        return lines(documents).stream()
                .filter(InvoiceLine::isReversal)
                .map(InvoiceLine::charge)
                .toList();
    }

    private static boolean isAgain(Charge charge, Charge taken) {
        return LineKey.of(charge).equals(LineKey.of(taken))
                && charge.period().start().isBefore(taken.period().end())
                && taken.period().start().isBefore(charge.period().end());
    }

    private static Map<LineKey, LineSum> sums(Map<LineKey, List<Charge>> lines) {
        var sums = new LinkedHashMap<LineKey, LineSum>();
        lines.forEach((key, charges) -> sums.put(key, LineSum.of(charges)));
        return sums;
    }
}
