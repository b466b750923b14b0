package perennial.delivery.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Line;
import perennial.delivery.document.InvoiceText.Section;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.ServiceSite;
import perennial.money.Money;
import perennial.pricing.Charge;
import perennial.pricing.Derivation;

/** The lines of an invoice by service site, in the invoice's order. */
record ComposeLines(
        Invoice invoice, Words words, ComposeExplanation explanation, Figures figures, Addresses addresses) {

    /** A place as the reader tells it apart; contracts that serve one place share it. */
    private record Place(String name, String address) {}

    List<Section> sections() {
        var byPlace = new LinkedHashMap<Place, List<InvoiceLine>>();
        invoice.lines()
                .forEach(line -> byPlace.computeIfAbsent(place(line.charge()), _ -> new ArrayList<>())
                        .add(line));
        return byPlace.entrySet().stream()
                .map(each -> section(each.getKey(), each.getValue(), byPlace.size() > 1))
                .toList();
    }

    private Section section(Place place, List<InvoiceLine> priced, boolean amongOthers) {
        var title = place.name().isEmpty() && amongOthers ? words.say("services") : place.name();
        var net = priced.stream().map(line -> line.charge().net()).reduce(zero(), Money::plus);
        var lines = priced.stream().map(this::line).toList();
        return new Section(title, place.address(), lines, amongOthers && isSumOf(lines) ? figures.money(net) : "");
    }

    /** A single plain line needs no sum below it. */
    private static boolean isSumOf(List<Line> lines) {
        return lines.size() > 1 || !lines.getFirst().discounts().isEmpty();
    }

    private Place place(Charge charge) {
        return charge.siteRef() == null
                ? new Place("", "")
                : site(charge).map(this::place).orElseGet(() -> new Place(CleanText.of(charge.siteRef()), ""));
    }

    private Optional<ServiceSite> site(Charge charge) {
        return invoice.sites().stream()
                .filter(site -> site.contract().equals(charge.contract()))
                .filter(site -> site.siteRef().equals(charge.siteRef()))
                .findFirst();
    }

    private Place place(ServiceSite site) {
        var name = CleanText.of(site.name());
        var address = addresses.oneLine(site.address());
        return name.isEmpty() ? new Place(address, "") : new Place(name, address);
    }

    private Line line(InvoiceLine line) {
        var charge = line.charge();
        return new Line(
                description(line),
                period(charge),
                figures.quantity(charge.quantity()),
                charge.unitAmount() == null ? "" : figures.price(charge.unitAmount()),
                figures.money(charge.gross()),
                discounts(charge),
                explanation.steps(line));
    }

    /** On paper there is no other place for what a credit note refers to. */
    private String description(InvoiceLine line) {
        var said = CleanText.of(line.charge().description());
        return invoice.isCreditNote() && line.isReversal() ? said + " \u2013 " + explanation.reference(line) : said;
    }

    private String period(Charge charge) {
        return charge.kind().isOnce() ? words.say("oneTime") : figures.period(charge.period());
    }

    private List<Fact> discounts(Charge charge) {
        var taken = charge.derivation() == null
                ? List.<Derivation.DiscountTaken>of()
                : charge.derivation().discounts();
        if (taken.isEmpty() && !charge.discount().isZero()) {
            return List.of(discount("", charge.discount()));
        }
        return taken.stream()
                .map(each -> discount(CleanText.of(each.code()), each.amount()))
                .toList();
    }

    private Fact discount(String code, Money amount) {
        return new Fact((words.say("discount") + " " + code).strip(), figures.money(amount.negated()));
    }

    private Money zero() {
        return Money.zero(invoice.total().currency());
    }
}
