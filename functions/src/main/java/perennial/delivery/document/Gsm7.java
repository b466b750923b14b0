package perennial.delivery.document;

import java.text.Normalizer;
import java.util.Map;
import perennial.failure.TerminalFailure;

/** The alphabet of text messages: 160 septets make one segment, and one foreign character would halve that. */
final class Gsm7 {
    static final int SEGMENT = 160;

    private static final String BASIC = "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
            + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9"
            + " !\"#\u00a4%&'()*+,-./0123456789:;<=>?\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7"
            + "\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0";
    private static final String EXTENSION = "^{}\\[~]|\u20ac\f";
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2026, "..."),
            Map.entry(0x00A0, " "),
            Map.entry(0x202F, " "));

    private Gsm7() {}

    /** Typography made plain, foreign accents dropped, and what is still unknown replaced by a question mark. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(each -> plain.append(plain(each)));
        return plain.toString();
    }

    /** Counts septets; a character of the extension takes two. */
    static int septets(String text) {
        return text.chars().map(each -> EXTENSION.indexOf(each) >= 0 ? 2 : 1).sum();
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(Gsm7::isKnown);
    }

    /** Refuses a text that would need a second segment. */
    static String oneSegment(String text) {
        if (!isPlain(text) || septets(text) > SEGMENT) {
            throw new TerminalFailure("TEXT_TOO_LONG", "a text of " + septets(text) + " septets is over " + SEGMENT);
        }
        return text;
    }

    private static String plain(int codePoint) {
        if (isKnown(codePoint)) {
            return Character.toString(codePoint);
        }
        var known = PLAIN.get(codePoint);
        return known != null ? known : withoutAccent(codePoint);
    }

    private static String withoutAccent(int codePoint) {
        int base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePointAt(0);
        return isKnown(base) ? Character.toString(base) : "?";
    }

    private static boolean isKnown(int codePoint) {
        return BASIC.indexOf(codePoint) >= 0 || EXTENSION.indexOf(codePoint) >= 0;
    }
}
