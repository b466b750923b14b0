package perennial.delivery.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.zip.Deflater;
import org.openpdf.text.pdf.BaseFont;

/**
 * The two embedded typefaces. A character that they lack is printed as a box. They are packed fast rather than small:
 * packing them took more time than all the rest of an invoice.
 */
record Fonts(BaseFont regular, BaseFont bold) {
    private static final int BOX = 0x25A1;

    static Fonts load() {
        return new Fonts(load("LiberationSans-Regular.ttf"), load("LiberationSans-Bold.ttf"));
    }

    String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        text.codePoints().map(each -> regular.charExists(each) ? each : BOX).forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    private static BaseFont load(String file) {
        try (var in = Fonts.class.getResourceAsStream("/liberation/" + file)) {
            var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
            font.setSecureRandom(new FixedPrefix());
            font.setCompressionLevel(Deflater.BEST_SPEED);
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException("the font " + file + " cannot be read", broken);
        }
    }

    /** The library draws the six letters before an embedded font's name by lot; a fixed lot keeps the bytes stable. */
    private static final class FixedPrefix extends SecureRandom {
        private static final long serialVersionUID = 1L;

        FixedPrefix() {
            super(null, null);
        }

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
