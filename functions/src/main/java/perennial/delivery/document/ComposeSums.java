package perennial.delivery.document;

import java.util.ArrayList;
import java.util.List;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.invoicing.Invoice;
import perennial.invoicing.TaxTotal;

/** What stands between the lines and the total: subtotal, discounts, and tax by rate and jurisdiction. */
record ComposeSums(Invoice invoice, Words words, Figures figures) {

    List<Fact> sums() {
        var sums = new ArrayList<Fact>();
        var totals = invoice.totals();
        sums.add(new Fact(words.say("subtotal"), figures.money(totals.subtotal())));
        if (!totals.discount().isZero()) {
            sums.add(new Fact(
                    words.say("discounts"), figures.money(totals.discount().negated())));
        }
        invoice.taxes().forEach(tax -> sums.add(new Fact(label(tax), figures.money(tax.tax()))));
        return List.copyOf(sums);
    }

    private String label(TaxTotal tax) {
        var rate = words.say("taxOn", name(tax), figures.percent(tax.percent()), figures.money(tax.base()));
        var note = CleanText.of(tax.note());
        return note.isEmpty() ? rate : rate + " \u2013 " + note;
    }

    private static String name(TaxTotal tax) {
        var name = CleanText.of(tax.name());
        var jurisdiction = CleanText.of(tax.jurisdiction());
        if (name.isEmpty() || jurisdiction.isEmpty() || name.contains(jurisdiction)) {
            return name.isEmpty() ? jurisdiction : name;
        }
        return name + " (" + jurisdiction + ")";
    }
}
