package perennial.delivery.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.pdf.Ink.Style;

/** The upper third of the first page: sender, facts, recipient, and what is due. */
record Heading(Ink ink, InvoiceText text) {
    private static final float[] HALVES = {55, 45};

    List<PdfPTable> parts() {
        return List.of(title(), senderAndFacts(), recipientAndDue());
    }

    private PdfPTable title() {
        var title = ink.table(HALVES);
        title.addCell(ink.cell(text.letterhead().name(), new Style(19, true, ink.accent())));
        var kind = text.words().say("invoice").toUpperCase(text.words().locale());
        title.addCell(ink.figure(kind, new Style(19, true, Ink.BLACK)));
        title.setSpacingAfter(8);
        return title;
    }

    private PdfPTable senderAndFacts() {
        var row = ink.table(HALVES);
        row.addCell(ink.holding(ink.stack(sender())));
        row.addCell(ink.holding(facts()));
        row.setSpacingAfter(18);
        return row;
    }

    private List<PdfPCell> sender() {
        var letterhead = text.letterhead();
        var lines = new ArrayList<String>();
        lines.add(letterhead.legalName());
        lines.addAll(letterhead.address());
        lines.addAll(letterhead.contact().ways());
        var style = new Style(8, false, Ink.SOFT);
        return lines.stream().map(line -> ink.cell(line, style)).toList();
    }

    private PdfPTable facts() {
        var table = ink.table(40, 60);
        for (Fact fact : text.facts()) {
            table.addCell(ink.cell(fact.label(), new Style(Ink.NORMAL, false, Ink.SOFT)));
            table.addCell(ink.figure(fact.value(), Style.STRONG));
        }
        return table;
    }

    private PdfPTable recipientAndDue() {
        var row = ink.table(HALVES);
        row.addCell(ink.holding(ink.stack(recipient())));
        row.addCell(due());
        row.setSpacingAfter(16);
        return row;
    }

    private List<PdfPCell> recipient() {
        var cells = new ArrayList<PdfPCell>();
        cells.add(ink.cell(text.words().say("billTo"), Style.LABEL));
        text.billTo().forEach(line -> cells.add(ink.cell(line, new Style(10, cells.size() == 1, Ink.BLACK))));
        return cells;
    }

    private PdfPCell due() {
        var due = text.due();
        var box = ink.holding(ink.stack(List.of(
                ink.cell(text.words().say("amountDue"), Style.LABEL),
                ink.cell(due.amount(), new Style(21, true, Ink.BLACK)),
                ink.cell(due.headline(), Style.STRONG))));
        box.setBackgroundColor(Ink.TINT);
        box.setBorder(PdfPCell.LEFT);
        box.setBorderWidthLeft(3);
        box.setBorderColorLeft(ink.accent());
        box.setPadding(9);
        box.setPaddingLeft(14);
        return box;
    }

    /** Reads #rrggbb. */
    static Color color(String hex) {
        return new Color(Integer.parseInt(hex.substring(1).toLowerCase(Locale.ROOT), 16));
    }
}
