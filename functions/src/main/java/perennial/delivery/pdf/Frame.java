package perennial.delivery.pdf;

import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.pdf.Ink.Style;

/** What every page carries: an accent bar at its head, sender, number and page count at its foot. */
final class Frame extends PdfPageEventHelper {
    private static final float FOOT = 34;
    private static final float COUNT_WIDTH = 11;

    private final Ink ink;
    private final InvoiceText text;
    private PdfTemplate pageCount;

    Frame(Ink ink, InvoiceText text) {
        this.ink = ink;
        this.text = text;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        pageCount = writer.getDirectContent().createTemplate(COUNT_WIDTH, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var page = writer.getDirectContent();
        drawBar(page, document);
        var title = writer.getPageNumber() == 1
                ? text.title()
                : text.title() + " \u2013 " + text.words().say("continued");
        write(page, Element.ALIGN_LEFT, title, document.left(), FOOT);
        write(page, Element.ALIGN_LEFT, registrations(), document.left(), FOOT - 11);
        float count = document.right() - COUNT_WIDTH;
        var number = text.words().say("page", Integer.toString(writer.getPageNumber()));
        write(page, Element.ALIGN_RIGHT, number, count - 2, FOOT);
        page.addTemplate(pageCount, count, FOOT);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        var pages = ink.phrase(Integer.toString(writer.getPageNumber() - 1), Style.LABEL);
        ColumnText.showTextAligned(pageCount, Element.ALIGN_LEFT, pages, 0, 0, 0);
    }

    private String registrations() {
        return text.letterhead().registrations().stream()
                .map(each -> each.label() + " " + each.value())
                .collect(Collectors.joining("  \u00b7  "));
    }

    private void drawBar(PdfContentByte page, Document document) {
        page.setColorFill(ink.accent());
        page.rectangle(
                0,
                document.getPageSize().getHeight() - 8,
                document.getPageSize().getWidth(),
                8);
        page.fill();
        page.setColorFill(Ink.BLACK);
    }

    private void write(PdfContentByte page, int alignment, String line, float x, float y) {
        ColumnText.showTextAligned(page, alignment, ink.phrase(line, Style.LABEL), x, y, 0);
    }
}
