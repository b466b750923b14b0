package perennial.delivery.document;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import perennial.delivery.document.InvoiceText.Cheque;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Line;
import perennial.delivery.document.InvoiceText.Section;

/**
 * The email that brings an invoice: the amount, the day and what to do first, then a few lines of what it is for. It
 * has no images, links to nothing and reads the same without HTML.
 *
 * @param withPdf the invoice is attached
 */
public record InvoiceEmail(InvoiceText text, boolean withPdf) {
    private static final int MOST_LINES = 5;

    public static Letter of(InvoiceText text, boolean withPdf) {
        var email = new InvoiceEmail(text, withPdf);
        var html = new StringOutput();
        JteemailGenerated.render(InvoicePage.escaping(html), null, email);
        return new Letter(email.subject(), html.toString(), email.plain());
    }

    String subject() {
        var due = text.due();
        return text.words().say("mailSubject", text.number(), text.letterhead().name(), due.amount(), due.date());
    }

    /** What a mail program shows beside the subject. */
    String preheader() {
        return text.words()
                .say(
                        "preheader",
                        text.due().amount(),
                        text.due().date(),
                        text.due().headline());
    }

    String greeting() {
        return text.words().say("mailGreeting", text.letterhead().name());
    }

    /** The first lines of all sites. */
    List<Line> lines() {
        return allLines().stream().limit(MOST_LINES).toList();
    }

    /** Says how many lines are left out; empty when none is. */
    String moreLines() {
        int more = allLines().size() - MOST_LINES;
        return more > 0 ? text.words().say("mailMoreLines", Integer.toString(more)) : "";
    }

    /** The site, or the first of several and how many more there are. */
    String place() {
        var places = text.sections().stream()
                .map(InvoiceEmail::place)
                .filter(place -> !place.isEmpty())
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        var more = places.size() - 1;
        var rest = more == 0 ? "" : " " + text.words().say("mailMoreSites", Integer.toString(more));
        return places.getFirst() + rest;
    }

    String why() {
        return text.words().say("mailWhy", text.letterhead().name());
    }

    String plain() {
        var lines = new ArrayList<String>();
        lines.add(greeting());
        lines.add("");
        lines.add(text.words().say("amountDue") + ": " + text.due().amount());
        lines.add(text.due().headline());
        lines.add("");
        text.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        addServices(lines);
        addPayment(lines);
        addClosing(lines);
        return String.join("\n", lines) + "\n";
    }

    private void addServices(List<String> lines) {
        lines.add("");
        if (!place().isEmpty()) {
            lines.add(text.words().say("mailServiceAddress") + ": " + place());
        }
        lines().forEach(line -> lines.add("- " + line.description() + " (" + line.period() + "): " + line.amount()));
        if (!moreLines().isEmpty()) {
            lines.add("- " + moreLines());
        }
        lines.add("");
        text.sums().forEach(sum -> lines.add(sum.label() + ": " + sum.value()));
        lines.add(text.words().say("total") + ": " + text.due().total());
    }

    private void addPayment(List<String> lines) {
        if (!text.payment().ways().isEmpty()) {
            lines.add("");
            lines.add(text.words().say("howToPay"));
            text.payment().ways().forEach(way -> lines.add("- " + way));
        }
        if (text.hasRemittance()) {
            addCheque(lines, text.payment().cheque().orElseThrow());
        }
    }

    private void addCheque(List<String> lines, Cheque cheque) {
        lines.add("- " + text.words().say("payableTo") + ": " + cheque.payee());
        lines.add("  " + text.words().say("mailTo") + ": " + String.join(", ", cheque.address()));
        lines.add("  " + text.words().say("writeNumber", text.number()));
    }

    private void addClosing(List<String> lines) {
        lines.add("");
        if (withPdf) {
            lines.add(text.words().say("mailAttached"));
        }
        lines.add(text.words().say("mailDispute"));
        lines.add(String.join(", ", text.letterhead().contact().ways()));
        lines.add("");
        lines.add("-- ");
        lines.add(text.letterhead().legalName() + ", "
                + String.join(", ", text.letterhead().address()));
        text.letterhead().registrations().forEach(each -> lines.add(registration(each)));
        lines.add(why());
    }

    private static String registration(Fact fact) {
        return fact.label() + " " + fact.value();
    }

    private List<Line> allLines() {
        return text.sections().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private static String place(Section section) {
        return section.address().isEmpty() ? section.title() : section.title() + ", " + section.address();
    }
}
