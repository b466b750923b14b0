package perennial.invoicing.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Creditable;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.Receivable;
import perennial.pricing.Charge;

/**
 * A document that is to be corrected, with all that decides on it.
 *
 * @param documents every document of the group, in their order
 * @param settled the invoice that the document, a credit note, is used on; null where there is none
 */
public record Account(
        BillingGroup group, List<Invoice> documents, Invoice document, Receivable receivable, Receivable settled) {

    /** What is left of a line. */
    Creditable left(InvoiceLine line) {
        var credits = standing()
                .filter(each -> document.id().equals(each.line().reverses()))
                .filter(each -> each.line().reversesLine() == line.position())
                .map(BilledCharge::charge)
                .toList();
        return new Creditable(new BilledCharge(document.id(), line), credits);
    }

    /** What takes the whole document back, of which parts may be credited. */
    List<Charge> reversed(String why) {
        return document.lines().stream()
                .map(line -> line.isReversal()
                        ? new Creditable(new BilledCharge(document.id(), line), List.of())
                        : left(line))
                .filter(left -> !left.isSpent())
                .map(left -> left.all(why))
                .toList();
    }

    /** All lines that count. */
    Stream<BilledCharge> standing() {
        var billed = documents.stream().flatMap(BilledCharge::on).toList();
        return new GroupSnapshot(group, List.of(), billed).billed().stream();
    }

    /** The day of a correction: today, and never before the document itself. */
    LocalDate noEarlierThanIssued(LocalDate today) {
        return today.isBefore(document.issueDate()) ? document.issueDate() : today;
    }
}
