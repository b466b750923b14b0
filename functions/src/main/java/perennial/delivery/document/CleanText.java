package perennial.delivery.document;

import java.text.Normalizer;

/**
 * Texts of others made fit to print: composed, without control characters and without the marks that reverse what
 * stands beside them, each surrogate in a pair.
 */
final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /** The cleaned text on one line; null is empty. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(CleanText::replaced)
                .forEach(each -> {
                    if (!isDirectionMark(each)) {
                        clean.appendCodePoint(each);
                    }
                });
        return clean.toString().strip();
    }

    private static int replaced(int codePoint) {
        if (Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029) {
            return ' ';
        }
        return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
    }

    private static boolean isDirectionMark(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0xFEFF;
    }
}
