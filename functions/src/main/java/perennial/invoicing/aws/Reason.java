package perennial.invoicing.aws;

import perennial.failure.TerminalFailure;
import perennial.platform.Json;

/** An error that Step Functions caught, in words: its name and the message inside the cause that Lambda reports. */
final class Reason {
    private Reason() {}

    static String of(String error, String cause) {
        return error + ": " + message(cause);
    }

    private static String message(String cause) {
        try {
            var message = Json.read(cause, Reported.class).errorMessage();
            return message == null ? cause : message;
        } catch (TerminalFailure plainText) {
            return cause;
        }
    }

    private record Reported(String errorMessage) {}
}
