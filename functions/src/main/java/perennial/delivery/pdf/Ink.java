package perennial.delivery.pdf;

import java.awt.Color;
import java.text.Bidi;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes text into cells: the fonts, the colours and the distances that all parts of a page share. */
record Ink(Fonts fonts, Color accent) {
    static final Color BLACK = new Color(0x1a2230);
    static final Color SOFT = new Color(0x5a6575);
    static final Color RULE = new Color(0xd5dae2);
    static final Color TINT = new Color(0xf3f5f8);
    static final float SMALL = 7.5f;
    static final float NORMAL = 9f;

    private static final float LINE_HEIGHT = 1.3f;

    /** How a piece of text looks. */
    record Style(float size, boolean bold, Color color) {
        static final Style PLAIN = new Style(NORMAL, false, BLACK);
        static final Style STRONG = new Style(NORMAL, true, BLACK);
        static final Style LABEL = new Style(SMALL, false, SOFT);
    }

    Phrase phrase(String text, Style style) {
        var base = style.bold() ? fonts.bold() : fonts.regular();
        return new Phrase(fonts.drawable(text), new Font(base, style.size(), Font.NORMAL, style.color()));
    }

    PdfPCell cell(String text, Style style) {
        var cell = new PdfPCell(phrase(text, style));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(2);
        cell.setLeading(0, LINE_HEIGHT);
        if (isWrittenRightToLeft(text)) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        }
        return cell;
    }

    PdfPCell figure(String text, Style style) {
        var cell = cell(text, style);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    PdfPCell holding(PdfPTable table) {
        var cell = new PdfPCell(table);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    PdfPCell blank() {
        return cell("", Style.PLAIN);
    }

    /** A column of lines. */
    PdfPTable stack(Iterable<PdfPCell> cells) {
        var table = table(1);
        cells.forEach(table::addCell);
        return table;
    }

    PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static boolean isWrittenRightToLeft(String text) {
        var characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }
}
