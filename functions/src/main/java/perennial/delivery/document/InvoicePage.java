package perennial.delivery.document;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** An invoice as one HTML file without script or outside assets: for telephone, screen, dark mode and paper. */
public final class InvoicePage {
    private InvoicePage() {}

    public static byte[] of(InvoiceText text) {
        var html = new StringOutput();
        JteinvoiceGenerated.render(escaping(html), null, text);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Escapes every value by the place it stands in: text, attribute, address. */
    static HtmlTemplateOutput escaping(StringOutput html) {
        return new OwaspHtmlTemplateOutput(html);
    }
}
