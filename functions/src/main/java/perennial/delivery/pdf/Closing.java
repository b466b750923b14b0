package perennial.delivery.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.pdf.Ink.Style;

/** What follows the lines: how to pay on the left, the sums on the right; never torn by a page's end. */
record Closing(Ink ink, InvoiceText text) {

    PdfPTable table() {
        var row = ink.table(46, 6, 48);
        row.addCell(ink.holding(ink.stack(payment())));
        row.addCell(ink.blank());
        row.addCell(ink.holding(sums()));
        row.setKeepTogether(true);
        row.setSpacingAfter(14);
        return row;
    }

    private List<PdfPCell> payment() {
        var cells = new ArrayList<PdfPCell>();
        if (!text.payment().ways().isEmpty()) {
            cells.add(ink.cell(text.words().say("howToPay"), Style.STRONG));
            text.payment().ways().forEach(way -> cells.add(ink.cell(way, new Style(8.5f, false, Ink.BLACK))));
        }
        if (!text.letterhead().footer().isEmpty()) {
            var footer = ink.cell(text.letterhead().footer(), Style.LABEL);
            footer.setPaddingTop(8);
            cells.add(footer);
        }
        cells.add(ink.blank());
        return cells;
    }

    private PdfPTable sums() {
        var table = ink.table(68, 32);
        text.sums().forEach(sum -> addSum(table, sum));
        addSum(table, new Fact(text.words().say("total"), text.due().total()));
        addDue(table);
        var note = ink.figure(text.due().note(), Style.LABEL);
        note.setColspan(2);
        note.setPaddingTop(4);
        table.addCell(note);
        return table;
    }

    private void addSum(PdfPTable table, Fact sum) {
        table.addCell(spaced(ink.cell(sum.label(), Style.PLAIN)));
        table.addCell(spaced(ink.figure(sum.value(), Style.PLAIN)));
    }

    private void addDue(PdfPTable table) {
        var style = new Style(12, true, Ink.BLACK);
        table.addCell(over(ink.cell(text.words().say("amountDue"), style)));
        table.addCell(over(ink.figure(text.due().amount(), style)));
    }

    private static PdfPCell spaced(PdfPCell cell) {
        cell.setPaddingBottom(3.5f);
        return cell;
    }

    private static PdfPCell over(PdfPCell cell) {
        cell.setBorder(PdfPCell.TOP);
        cell.setBorderWidthTop(1.2f);
        cell.setBorderColorTop(Ink.BLACK);
        cell.setPaddingTop(4);
        return cell;
    }
}
