package perennial.delivery.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import perennial.delivery.document.InvoiceText;

/**
 * Prints invoices as PDF with selectable text. The same text gives the same bytes: dates come from the invoice and the
 * file's identity from its number.
 */
public final class InvoicePdf {
    private static final Set<String> LETTER_PAPER = Set.of("US", "CA", "MX", "");
    private static final float MARGIN = 48;
    private static final float FOOT = 54;

    private final Fonts fonts = Fonts.load();

    public byte[] print(InvoiceText text) {
        var out = new ByteArrayOutputStream();
        var document = new Document(paper(text), MARGIN, MARGIN, MARGIN - 4, FOOT);
        var writer = PdfWriter.getInstance(document, out);
        var ink = new Ink(fonts, Heading.color(text.letterhead().color()));
        writer.setPageEvent(new Frame(ink, text));
        describe(document, writer, text);
        document.open();
        lay(document, writer, ink, text);
        document.close();
        return out.toByteArray();
    }

    private static void lay(Document document, PdfWriter writer, Ink ink, InvoiceText text) {
        new Heading(ink, text).parts().forEach(document::add);
        document.add(new LineTable(ink, text).table());
        document.add(new Closing(ink, text).table());
        if (text.hasRemittance()) {
            layAtFoot(document, writer, new Remittance(ink, text).table());
        }
    }

    private static void layAtFoot(Document document, PdfWriter writer, PdfPTable slip) {
        slip.setTotalWidth(document.right() - document.left());
        float top = document.bottom() + slip.getTotalHeight();
        if (writer.getVerticalPosition(false) < top) {
            document.newPage();
        }
        drawTearLine(document, writer, top);
        slip.writeSelectedRows(0, -1, document.left(), top, writer.getDirectContent());
    }

    private static void drawTearLine(Document document, PdfWriter writer, float height) {
        var page = writer.getDirectContent();
        page.saveState();
        page.setColorStroke(Ink.SOFT);
        page.setLineWidth(0.75f);
        page.setLineDash(4, 3, 0);
        page.moveTo(0, height);
        page.lineTo(document.getPageSize().getWidth(), height);
        page.stroke();
        page.restoreState();
    }

    private static void describe(Document document, PdfWriter writer, InvoiceText text) {
        document.addTitle(text.title());
        document.addAuthor(text.letterhead().legalName());
        document.addSubject(text.words().say("invoice") + " " + text.number());
        var created = new PdfString(text.date()
                .format(DateTimeFormatter.ofPattern(
                        "'D:'yyyyMMdd'000000Z'", text.words().locale())));
        writer.getInfo().put(PdfName.CREATIONDATE, created);
        writer.getInfo().put(PdfName.MODDATE, created);
        var identity = identity(text);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(identity, identity));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(text.words().language()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }

    /** Sixteen bytes that name the file. */
    private static byte[] identity(InvoiceText text) {
        var name = UUID.nameUUIDFromBytes(text.title().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .array();
    }

    private static Rectangle paper(InvoiceText text) {
        return LETTER_PAPER.contains(text.words().locale().getCountry()) ? PageSize.LETTER : PageSize.A4;
    }
}
