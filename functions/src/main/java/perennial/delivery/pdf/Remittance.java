package perennial.delivery.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.InvoiceText.Cheque;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.pdf.Ink.Style;

/** The slip at the foot of the last page that travels with a cheque, below a dashed line to tear along. */
record Remittance(Ink ink, InvoiceText text) {

    PdfPTable table() {
        var slip = ink.table(54, 6, 40);
        var caption = ink.cell(say("detach"), Style.LABEL);
        caption.setColspan(3);
        caption.setHorizontalAlignment(PdfPCell.ALIGN_CENTER);
        caption.setPaddingTop(4);
        caption.setPaddingBottom(10);
        slip.addCell(caption);
        slip.addCell(ink.holding(ink.stack(payee(text.payment().cheque().orElseThrow()))));
        slip.addCell(ink.blank());
        slip.addCell(ink.holding(facts()));
        return slip;
    }

    private List<PdfPCell> payee(Cheque cheque) {
        var cells = new ArrayList<PdfPCell>();
        cells.add(ink.cell(say("payableTo"), Style.LABEL));
        cells.add(ink.cell(cheque.payee(), Style.STRONG));
        var mail = ink.cell(say("mailTo"), Style.LABEL);
        mail.setPaddingTop(10);
        cells.add(mail);
        var address = new Style(10, false, Ink.BLACK);
        cells.add(ink.cell(cheque.payee(), address));
        cheque.address().forEach(line -> cells.add(ink.cell(line, address)));
        return cells;
    }

    private PdfPTable facts() {
        var table = ink.table(46, 54);
        var name = ink.cell(text.billTo().getFirst(), Style.STRONG);
        name.setColspan(2);
        table.addCell(name);
        text.facts().stream().filter(this::isOnSlip).forEach(fact -> addFact(table, fact));
        addFact(table, new Fact(say("amountDue"), text.due().amount()));
        addEnclosed(table);
        return table;
    }

    private boolean isOnSlip(Fact fact) {
        return List.of(say("account"), say("invoiceNumber"), say("dueDate")).contains(fact.label());
    }

    private void addFact(PdfPTable table, Fact fact) {
        table.addCell(ink.cell(fact.label(), new Style(Ink.NORMAL, false, Ink.SOFT)));
        table.addCell(ink.figure(fact.value(), Style.STRONG));
    }

    private void addEnclosed(PdfPTable table) {
        var gap = ink.blank();
        gap.setColspan(2);
        gap.setFixedHeight(5);
        table.addCell(gap);
        var label = ink.cell(say("amountEnclosed"), new Style(Ink.NORMAL, false, Ink.SOFT));
        label.setVerticalAlignment(PdfPCell.ALIGN_MIDDLE);
        table.addCell(label);
        var box = ink.blank();
        box.setBorder(PdfPCell.BOX);
        box.setBorderColor(Ink.SOFT);
        box.setBorderWidth(0.75f);
        box.setFixedHeight(22);
        table.addCell(box);
    }

    private String say(String key) {
        return text.words().say(key);
    }
}
