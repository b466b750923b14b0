package perennial.pricing;

import java.util.List;
import java.util.function.Predicate;

/**
 * A reason not to price something.
 *
 * @param field where it is, relative to the subject's own place in the document
 */
record Rule<T>(String code, String message, String field, Predicate<T> isBroken) {

    static <T> Rule<T> broken(String code, String message, String field, Predicate<T> isBroken) {
        return new Rule<>(code, message, field, isBroken);
    }

    static <T> Rule<T> unsupported(String what, String field, Predicate<T> isUsed) {
        var refusal = Refusal.notSupported(what, field);
        return new Rule<>(refusal.code(), refusal.message(), field, isUsed);
    }

    /** What the rules say against a subject at a place of the document. */
    static <T> List<Refusal> check(List<Rule<T>> rules, T subject, String pointer) {
        return rules.stream()
                .filter(rule -> rule.isBroken.test(subject))
                .map(rule -> new Refusal(rule.code, rule.message, pointer + rule.field))
                .toList();
    }
}
