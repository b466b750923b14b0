package perennial.local.wire;

/**
 * Who calls: the role of a function or state machine, or the administrator outside the template.
 *
 * @param name the role's name, as refusals report it
 * @param policy what the role may do
 */
public record Caller(String name, Policy policy) {
    /** The launcher and the tests, who may do everything. */
    public static Caller administrator() {
        return new Caller("administrator", access -> true);
    }

    /** The caller as AWS names it in a refusal. */
    public String arn() {
        return "arn:aws:sts::000000000000:assumed-role/" + name;
    }
}
