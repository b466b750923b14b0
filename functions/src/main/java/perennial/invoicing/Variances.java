package perennial.invoicing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import perennial.contract.Finding;
import perennial.contract.Severity;

/** Which of several invoices in a row differ much from the one before, so that somebody looks before they are sent. */
public final class Variances {
    private Variances() {}

    /**
     * A warning for each invoice whose total differs by more than some percent from the one before it.
     *
     * @param invoices of one billing group, in order
     */
    public static List<Finding> findings(List<Invoice> invoices, BigDecimal percent) {
        return IntStream.range(1, invoices.size())
                .filter(index -> differs(invoices.get(index - 1), invoices.get(index), percent))
                .mapToObj(index -> finding(invoices.get(index - 1), invoices.get(index), percent))
                .toList();
    }

    private static boolean differs(Invoice before, Invoice after, BigDecimal percent) {
        var was = before.totals().total().major();
        var difference = after.totals().total().major().subtract(was).abs();
        return difference.movePointRight(2).compareTo(was.abs().multiply(percent)) > 0;
    }

    private static Finding finding(Invoice before, Invoice after, BigDecimal percent) {
        return new Finding(
                "VARIANCE_HIGH",
                Severity.WARN,
                "",
                after.totals().total().toString(),
                "the invoice of " + after.issueDate() + " over "
                        + after.totals().total() + " differs from "
                        + before.totals().total() + " of " + before.issueDate() + " by more than "
                        + percent.toPlainString() + " percent",
                "look at its lines: a step, a season, a discount that ends or a part of a period explains most");
    }
}
