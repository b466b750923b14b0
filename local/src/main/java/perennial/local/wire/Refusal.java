package perennial.local.wire;

import java.util.Set;

/** An answer that is an error; the router writes it in the format of the service called. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> DENIALS =
            Set.of("AccessDenied", "AccessDeniedException", "AuthorizationError", "NotImplemented");

    private final int status;
    private final String code;

    /**
     * @param status the HTTP status
     * @param code the error's name in the service's API, such as {@code NoSuchKey}
     * @param message what is wrong, naming it
     */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The caller's role does not allow it. */
    public static Refusal denied(Call call, Access access) {
        return switch (call.service()) {
            case "s3" -> denied(403, "AccessDenied", call.caller(), access);
            case "sns" -> denied(403, "AuthorizationError", call.caller(), access);
            default -> denied(call.caller(), access);
        };
    }

    /** The caller's role does not allow it, in the words of the services that speak JSON. */
    public static Refusal denied(Caller caller, Access access) {
        return denied(400, "AccessDeniedException", caller, access);
    }

    private static Refusal denied(int status, String code, Caller caller, Access access) {
        return new Refusal(
                status,
                code,
                "User: %s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
                        .formatted(caller.arn(), access.action(), access.resourceArn(), access.action()));
    }

    /** The embedded cloud does not have this operation. */
    public static Refusal notImplemented(Call call) {
        return new Refusal(
                501,
                "NotImplemented",
                "the embedded cloud does not implement " + call.service() + ":" + call.operation());
    }

    /** Whether the template lacks a permission, or the embedded cloud the operation. */
    boolean isTheTemplates() {
        return DENIALS.contains(code);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The error as the called service writes it. */
    public Reply reply(Call call) {
        return switch (call.service()) {
            case "s3" -> Reply.of(status, "application/xml", "<Error>" + elements() + "</Error>");
            case "sns" ->
                Reply.of(
                        status,
                        "text/xml",
                        "<ErrorResponse><Error><Type>Sender</Type>" + elements() + "</Error></ErrorResponse>");
            default -> Errors.json(this);
        };
    }

    private String elements() {
        return "<Code>" + Errors.escaped(code) + "</Code><Message>" + Errors.escaped(getMessage()) + "</Message>";
    }
}
