package perennial.delivery.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import perennial.calendar.Period;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Line;
import perennial.delivery.document.InvoiceText.Section;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.money.Money;
import perennial.pricing.Charge;

/**
 * An invoice of very many lines in short: lines of one service, price and period are one. Its sheet lists every line with
 * its place.
 */
record SummaryLines(Invoice invoice, Words words, Figures figures) {
    private static final int MOST_LINES = 200;

    /** What is one line; the coarser ones leave the price, or even the service, open. */
    private record Same(String description, BigDecimal unitAmount, Period period) {
        static Same inAll(Charge charge) {
            return new Same(CleanText.of(charge.description()), charge.unitAmount(), charge.period());
        }

        static Same butPrice(Charge charge) {
            return new Same(CleanText.of(charge.description()), null, charge.period());
        }

        static Same nothing(Charge charge) {
            return new Same("", null, null);
        }
    }

    List<Section> sections() {
        var title = words.say(
                "summaryOf",
                figures.quantity(BigDecimal.valueOf(invoice.lines().size())),
                InvoiceSheet.fileName(invoice));
        var net = charges().stream().map(Charge::net).reduce(zero(), Money::plus);
        return List.of(new Section(title, "", lines(), figures.money(net)));
    }

    private List<Line> lines() {
        var exact = grouped(Same::inAll);
        var services = exact.size() > MOST_LINES ? grouped(Same::butPrice) : exact;
        var fewEnough = services.size() > MOST_LINES ? grouped(Same::nothing) : services;
        return fewEnough.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private LinkedHashMap<Same, List<Charge>> grouped(Function<Charge, Same> same) {
        var groups = new LinkedHashMap<Same, List<Charge>>();
        charges()
                .forEach(charge -> groups.computeIfAbsent(same.apply(charge), _ -> new ArrayList<>())
                        .add(charge));
        return groups;
    }

    private Line line(Same same, List<Charge> charges) {
        var quantity = charges.stream().map(Charge::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Line(
                same.description().isEmpty() ? words.say("services") : same.description(),
                figures.period(same.period() == null ? invoice.period() : same.period()),
                figures.quantity(quantity),
                same.unitAmount() == null ? "" : figures.price(same.unitAmount()),
                figures.money(sum(charges, Charge::gross)),
                discounts(sum(charges, Charge::discount)),
                List.of());
    }

    private List<Fact> discounts(Money discount) {
        return discount.isZero()
                ? List.of()
                : List.of(new Fact(words.say("discount"), figures.money(discount.negated())));
    }

    private Money sum(List<Charge> charges, Function<Charge, Money> amount) {
        return charges.stream().map(amount).reduce(zero(), Money::plus);
    }

    private List<Charge> charges() {
        return invoice.lines().stream().map(InvoiceLine::charge).toList();
    }

    private Money zero() {
        return Money.zero(invoice.total().currency());
    }
}
