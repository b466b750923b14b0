package perennial.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A condition on one key of the request.
 *
 * @param operator one of {@link #OPERATORS}
 * @param key one of {@link #KEYS}
 * @param values texts of which one must match; for the Like operators with {@code *} and {@code ?}
 */
public record Condition(String operator, String key, List<String> values) {
    /** The operators that are understood. */
    public static final Set<String> OPERATORS =
            Set.of("StringEquals", "StringLike", "ForAllValues:StringEquals", "ForAllValues:StringLike");

    /** The keys that the services tell the policies. */
    public static final Set<String> KEYS = Set.of("dynamodb:LeadingKeys", "ses:FromAddress");

    /** Whether it holds; a key the request lacks fails it, save with ForAllValues, as AWS decides. */
    boolean holds(Map<String, String> context) {
        var actual = context.get(key);
        if (actual == null) {
            return operator.startsWith("ForAllValues:");
        }
        return values.stream().anyMatch(value -> matches(value, actual));
    }

    private boolean matches(String value, String actual) {
        return operator.endsWith("StringLike") ? like(value).matcher(actual).matches() : value.equals(actual);
    }

    private static Pattern like(String value) {
        var literal = Pattern.quote(value);
        return Pattern.compile(literal.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
    }
}
