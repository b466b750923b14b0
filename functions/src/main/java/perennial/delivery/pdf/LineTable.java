package perennial.delivery.pdf;

import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Line;
import perennial.delivery.document.InvoiceText.Section;
import perennial.delivery.pdf.Ink.Style;

/**
 * The lines by site. Each line is a block with its discounts, the first one of a site also with the site's name, so
 * that a page never ends between them; the heads of the columns stand on every page.
 */
record LineTable(Ink ink, InvoiceText text) {
    private static final float[] COLUMNS = {43, 25, 7, 12, 13};
    private static final Style SOFT = new Style(8.5f, false, Ink.SOFT);

    PdfPTable table() {
        var table = ink.table(1);
        table.setSplitLate(true);
        table.addCell(ink.holding(heads()));
        table.setHeaderRows(1);
        text.sections().forEach(section -> addSection(table, section));
        table.setSpacingAfter(10);
        return table;
    }

    private PdfPTable heads() {
        var row = ink.table(COLUMNS);
        Stream.of("description", "servicePeriod").forEach(key -> row.addCell(head(ink.cell(say(key), Style.LABEL))));
        Stream.of("quantity", "unitPrice", "amount")
                .forEach(key -> row.addCell(head(ink.figure(say(key), Style.LABEL))));
        return row;
    }

    private static PdfPCell head(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidthBottom(1.2f);
        cell.setBorderColorBottom(Ink.BLACK);
        cell.setPaddingBottom(4);
        return cell;
    }

    private void addSection(PdfPTable table, Section section) {
        var first = ink.table(COLUMNS);
        addTitle(first, section);
        var lines = section.lines();
        for (int i = 0; i < lines.size(); i++) {
            var block = i == 0 ? first : ink.table(COLUMNS);
            addLine(block, lines.get(i));
            if (i == lines.size() - 1 && !section.subtotal().isEmpty()) {
                addSum(block, section);
            }
            table.addCell(ink.holding(block));
        }
    }

    private void addTitle(PdfPTable block, Section section) {
        if (section.title().isEmpty()) {
            return;
        }
        var title = ink.phrase(section.title(), Style.STRONG);
        if (!section.address().isEmpty()) {
            title.addAll(ink.phrase("   " + section.address(), SOFT).getChunks());
        }
        var cell = ink.cell(section.title() + section.address(), Style.PLAIN);
        cell.setPhrase(title);
        cell.setColspan(COLUMNS.length);
        cell.setPaddingTop(8);
        block.addCell(cell);
    }

    private void addLine(PdfPTable block, Line line) {
        boolean alone = line.discounts().isEmpty();
        block.addCell(ruled(ink.cell(line.description(), Style.PLAIN), alone));
        block.addCell(ruled(ink.cell(line.period(), SOFT), alone));
        block.addCell(ruled(ink.figure(line.quantity(), Style.PLAIN), alone));
        block.addCell(ruled(ink.figure(line.unitPrice(), Style.PLAIN), alone));
        block.addCell(ruled(ink.figure(line.amount(), Style.PLAIN), alone));
        for (Fact discount : line.discounts()) {
            addDiscount(block, discount, discount == line.discounts().getLast());
        }
    }

    private void addDiscount(PdfPTable block, Fact discount, boolean last) {
        var label = ink.cell(discount.label(), SOFT);
        label.setColspan(COLUMNS.length - 1);
        label.setPaddingLeft(10);
        block.addCell(last ? bottom(label) : label);
        var value = ink.figure(discount.value(), SOFT);
        block.addCell(last ? bottom(value) : value);
    }

    private void addSum(PdfPTable block, Section section) {
        var label = ink.figure(say("siteTotal"), SOFT);
        label.setColspan(COLUMNS.length - 1);
        label.setPaddingTop(3);
        block.addCell(label);
        var value = ink.figure(section.subtotal(), Style.STRONG);
        value.setPaddingTop(3);
        block.addCell(value);
    }

    private static PdfPCell ruled(PdfPCell cell, boolean last) {
        cell.setPaddingTop(3);
        cell.setPaddingRight(cell.getHorizontalAlignment() == PdfPCell.ALIGN_RIGHT ? 0 : 6);
        return last ? bottom(cell) : cell;
    }

    private static PdfPCell bottom(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidthBottom(0.5f);
        cell.setBorderColorBottom(Ink.RULE);
        cell.setPaddingBottom(3.5f);
        return cell;
    }

    private String say(String key) {
        return text.words().say(key);
    }
}
