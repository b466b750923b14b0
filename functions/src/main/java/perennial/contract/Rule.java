package perennial.contract;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One rule of completeness: when it is broken, and what to say then.
 *
 * @param field JSON pointer relative to the subject's own place in the document
 * @param value the offending value; null when there is none to show
 */
record Rule<T>(
        String code,
        Severity severity,
        String field,
        String message,
        String remedy,
        Predicate<T> isBroken,
        Function<T, Object> value) {

    Rule(String code, Severity severity, String field, String message, String remedy, Predicate<T> isBroken) {
        this(code, severity, field, message, remedy, isBroken, subject -> null);
    }

    /** What the rules find about a subject that stands at a place of the document. */
    static <T> Stream<Finding> check(List<Rule<T>> rules, T subject, String pointer) {
        return rules.stream().filter(rule -> rule.isBroken.test(subject)).map(rule -> rule.finding(subject, pointer));
    }

    private Finding finding(T subject, String pointer) {
        var shown = value.apply(subject);
        return new Finding(code, severity, pointer + field, shown == null ? null : shown.toString(), message, remedy);
    }
}
