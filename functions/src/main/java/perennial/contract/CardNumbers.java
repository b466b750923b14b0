package perennial.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers in text: 13 to 19 digits of any script, grouped by blanks, a dot or a dash or not at all,
 * also with invisible characters between them, that begin as the card networks' numbers do and have the right check
 * digit.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    /** Stands for every character that is not seen, such as a zero-width space. */
    private static final char INVISIBLE = '\u200B';

    private static final Pattern DIGIT_GROUPS = Pattern.compile("\\d(?:\\u200B*(?:  ?|[.\\-])?\\u200B*\\d){12,}");
    private static final Pattern NETWORKS = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|(?=\\d{16}$)(?:5[1-5]|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d+"
            + "|3[47]\\d{13}"
            + "|3(?:0[0-5]|[689]\\d)\\d{11,16}"
            + "|35\\d{14,17}"
            + "|(?:50|5[6-8]|6\\d)\\d{11,17}");

    private CardNumbers() {}

    /** Whether the text contains a card number. */
    public static boolean in(String text) {
        return text != null && text.length() >= SHORTEST && !spans(text).isEmpty();
    }

    /** The text with all but the last four digits of every card number replaced by stars. */
    public static String masked(String text) {
        if (text == null || text.length() < SHORTEST) {
            return text;
        }
        var masked = new StringBuilder(text);
        spans(text).forEach(span -> span.mask(masked));
        return masked.toString();
    }

    private record Span(int start, int end) {
        void mask(StringBuilder text) {
            int digitsSeen = 0;
            for (int at = end - 1; at >= start; at--) {
                if (isDigit(plain(text.charAt(at))) && ++digitsSeen > 4) {
                    text.setCharAt(at, '*');
                }
            }
        }
    }

    private static List<Span> spans(String original) {
        var text = plain(original);
        var spans = new ArrayList<Span>();
        var groups = DIGIT_GROUPS.matcher(text);
        while (groups.find()) {
            collect(text, groups.start(), groups.end(), spans);
        }
        return spans;
    }

    /** A number may stand beside other digit groups, as a security code does; so each group may begin one. */
    private static void collect(String text, int start, int end, List<Span> spans) {
        int at = start;
        while (at < end) {
            int found = isGroupStart(text, at) ? endOfNumber(text, at, end) : -1;
            if (found > 0) {
                spans.add(new Span(at, found));
            }
            at = found > 0 ? found : at + 1;
        }
    }

    private static int endOfNumber(String text, int start, int limit) {
        var digits = new StringBuilder(LONGEST);
        for (int at = start; at < limit && digits.length() < LONGEST; at++) {
            if (isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
                if (isGroupEnd(text, at) && isCard(digits)) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= SHORTEST && NETWORKS.matcher(digits).matches() && checkSum(digits) % 10 == 0;
    }

    /** Luhn: every second digit from the right counts double, less nine when it has two places. */
    private static int checkSum(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static boolean isGroupStart(String text, int at) {
        return isDigit(text.charAt(at)) && (at == 0 || !isDigit(text.charAt(at - 1)));
    }

    private static boolean isGroupEnd(String text, int at) {
        return at + 1 == text.length() || !isDigit(text.charAt(at + 1));
    }

    /** The text, as long as before, with plain digits, blanks and dashes for those of other scripts. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(character -> plain.append(plain((char) character)));
        return plain.toString();
    }

    private static char plain(char character) {
        if (character > ' ' && character < 0x7F) {
            return character;
        }
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.FORMAT -> INVISIBLE;
            case Character.SPACE_SEPARATOR -> ' ';
            default -> Character.isWhitespace(character) ? ' ' : character;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
