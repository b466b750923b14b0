package perennial.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The sum of an invoice as one would write it down: BigDecimal, a loop over tiers, a sentence for each line. */
record PlainInvoice(long totalMinor, List<String> explanations) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Units from the tier's lower bound up to {@code upTo}; null is open. */
    record Tier(BigDecimal upTo, BigDecimal price) {}

    /** What a line has: units, tiers, a percentage off, a percentage of tax. */
    record Line(BigDecimal units, List<Tier> tiers, BigDecimal off, BigDecimal tax) {}

    static PlainInvoice of(List<Line> lines) {
        var explanations = new ArrayList<String>();
        long total = 0;
        for (var line : lines) {
            total += minor(line, explanations);
        }
        return new PlainInvoice(total, explanations);
    }

    private static long minor(Line line, List<String> explanations) {
        var text = new StringBuilder();
        var gross = cents(graduated(line, text));
        var off = cents(gross.multiply(line.off()).divide(HUNDRED));
        var net = gross.subtract(off);
        var tax = cents(net.multiply(line.tax()).divide(HUNDRED));
        text.append(" = ")
                .append(gross)
                .append(", less ")
                .append(off)
                .append(" (")
                .append(line.off());
        text.append(" %); tax ")
                .append(line.tax())
                .append(" % of ")
                .append(net)
                .append(" = ")
                .append(tax);
        explanations.add(text.toString());
        return net.add(tax).movePointRight(2).longValueExact();
    }

    private static BigDecimal graduated(Line line, StringBuilder text) {
        var sum = BigDecimal.ZERO;
        var from = BigDecimal.ZERO;
        for (var tier : line.tiers()) {
            if (line.units().compareTo(from) <= 0) {
                break;
            }
            var within = (tier.upTo() == null ? line.units() : line.units().min(tier.upTo())).subtract(from);
            sum = sum.add(within.multiply(tier.price()));
            text.append(text.isEmpty() ? "" : " + ")
                    .append(within)
                    .append(" x ")
                    .append(tier.price());
            from = tier.upTo();
        }
        return sum;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
