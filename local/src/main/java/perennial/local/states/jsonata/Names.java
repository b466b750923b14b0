package perennial.local.states.jsonata;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The variables an expression uses without binding them itself, found in its text. */
final class Names {
    /** The functions every JSONata has, without {@code $eval}, which Step Functions refuses. */
    private static final Set<String> BUILT_IN = Set.of(
            ("sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim "
                            + "pad match contains replace split join formatNumber formatBase formatInteger parseInteger number "
                            + "floor ceil round abs sqrt power boolean not map zip filter single reduce sift keys lookup append "
                            + "exists spread merge reverse each error assert type sort shuffle distinct base64encode base64decode "
                            + "encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis now millis")
                    .split(" "));

    /** Texts, quoted names, comments, and patterns after something that cannot end an operand. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`|/\\*.*?\\*/|(?<=[(,\\[{:;?=&!<>+*%-]|^)\\s*/(?:[^/\\\\\\n]|\\\\.)+/[im]*",
            Pattern.DOTALL);

    private static final Pattern USED = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern BOUND =
            Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)\\s*:=|[@#]\\s*\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern PARAMETERS = Pattern.compile("(?:function|λ)\\s*\\(([^)]*)\\)");

    private Names() {}

    static Set<String> freeIn(String source) {
        var code = QUOTED.matcher(source).replaceAll("''");
        var free = matches(USED, code);
        free.removeAll(matches(BOUND, code));
        PARAMETERS.matcher(code).results().forEach(list -> free.removeAll(matches(USED, list.group(1))));
        free.removeAll(BUILT_IN);
        free.removeAll(Extras.NAMES);
        return free;
    }

    private static Set<String> matches(Pattern pattern, String code) {
        var found = new TreeSet<String>();
        pattern.matcher(code).results().forEach(hit -> found.add(hit.group(1) == null ? hit.group(2) : hit.group(1)));
        return found;
    }
}
