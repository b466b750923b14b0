package perennial.invoicing.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.CreditCap;
import perennial.invoicing.CreditNotes;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.InvoiceLine.Adjustment;
import perennial.invoicing.Receivable;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Charge;

/** Credits lines of an invoice by hand; first the invoice's own balance is reduced, the rest stays the customer's. */
record Crediting(Account account, Command command, Correction.Credit credit, Rounding rounding) {

    Decision decide(LocalDate today) {
        var refused = refusal();
        if (refused != null) {
            return refused;
        }
        var lines = lines();
        return lines.isEmpty()
                ? new Decision.Refused(
                        "NOTHING_LEFT", "everything on " + invoice().id() + " is credited already")
                : ready(lines, account.noEarlierThanIssued(today));
    }

    private Invoice invoice() {
        return account.document();
    }

    private Decision.Refused refusal() {
        if (invoice().isCreditNote() || account.receivable().isVoid()) {
            return new Decision.Refused("NOT_CREDITABLE", "only an invoice that is not void can be credited");
        }
        if (!account.receivable().writtenOff().isZero()) {
            return new Decision.Refused(
                    "WRITTEN_OFF", "a part of the invoice is written off; take that up again first");
        }
        if (credit.lines().stream().map(Correction.Part::line).distinct().count()
                < credit.lines().size()) {
            return new Decision.Refused("LINE_TWICE", "the order names a line twice; add its amounts up");
        }
        return parts().map(this::refusal)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private Decision.Refused refusal(Correction.Part part) {
        if (part.line() < 1
                || part.line() > invoice().lines().size()
                || line(part).isReversal()) {
            return new Decision.Refused(
                    "LINE_UNKNOWN", "the invoice has no charge at line " + part.line() + "; name one that it has");
        }
        var left = account.left(line(part)).net();
        boolean isWithin = part.amountMinor() == null || part.amountMinor() > 0 && part.amountMinor() <= left.minor();
        return isWithin
                ? null
                : new Decision.Refused(
                        "CREDIT_TOO_HIGH",
                        "line " + part.line() + " has " + left + " left to credit before tax; credit that or less");
    }

    private Stream<Correction.Part> parts() {
        return credit.lines().isEmpty()
                ? invoice().lines().stream()
                        .filter(line -> !line.isReversal())
                        .map(line -> new Correction.Part(line.position(), null))
                : credit.lines().stream();
    }

    private InvoiceLine line(Correction.Part part) {
        return invoice().lines().get(part.line() - 1);
    }

    private List<InvoiceLine> lines() {
        var lines = new ArrayList<InvoiceLine>();
        parts().filter(part -> !account.left(line(part)).isSpent())
                .forEach(part -> lines.add(new InvoiceLine(
                        lines.size() + 1,
                        charge(part),
                        invoice().id(),
                        part.line(),
                        new Adjustment(command.reason(), command.author()))));
        return lines;
    }

    private Charge charge(Correction.Part part) {
        var left = account.left(line(part));
        var why = "credited by " + command.author() + ": " + command.reason();
        return part.amountMinor() == null
                ? left.all(why)
                : left.part(new Money(part.amountMinor(), left.net().currency()), rounding, why);
    }

    private Decision ready(List<InvoiceLine> lines, LocalDate date) {
        int ordinal = account.group().ordinal() + 1;
        var note = CreditNotes.over(invoice(), ordinal, date, lines, credit.toRefund());
        CreditCap.require(Stream.concat(account.standing(), BilledCharge.on(note)));
        var amount = note.total().negated();
        var used = used(amount);
        return new Decision.Ready(
                amount,
                note,
                List.of(
                        account.receivable().credited(used),
                        Receivable.of(note).settling(invoice().id(), used)),
                List.of(),
                account.group().credited(note));
    }

    /** No more than is open. */
    private Money used(Money amount) {
        var open = account.receivable().balance();
        var most = open.isNegative() ? Money.zero(open.currency()) : open;
        return amount.compareTo(most) < 0 ? amount : most;
    }
}
