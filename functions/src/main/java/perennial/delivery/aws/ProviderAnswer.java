package perennial.delivery.aws;

import java.util.Set;
import java.util.function.Supplier;
import perennial.failure.BillingFailure;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a provider's answer means: only its own refusals are final, and silence is not a refusal. */
final class ProviderAnswer {
    /** The account, not the message, is at fault; the message waits until a person has seen to it. */
    private static final Set<String> WAITING = Set.of(
            "AccountSuspendedException",
            "SendingPausedException",
            "LimitExceededException",
            "MailFromDomainNotVerifiedException");

    /** The role lacks a permission: a fault of the deployment that must be seen, not a property of the message. */
    private static final Set<String> FORBIDDEN = Set.of("AccessDeniedException", "AuthorizationError");

    private ProviderAnswer() {}

    static <T> T of(String provider, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException refused) {
            if (FORBIDDEN.contains(code(refused))) {
                throw refused;
            }
            throw failure(provider, refused);
        } catch (SdkClientException silent) {
            throw new OutcomeUnknown(provider + "_SILENT", provider + " did not answer", silent);
        }
    }

    private static BillingFailure failure(String provider, AwsServiceException refused) {
        if (refused.isThrottlingException() || WAITING.contains(code(refused))) {
            return new RetryableFailure(provider + "_BUSY", provider + " takes nothing now: " + code(refused), refused);
        }
        return refused.statusCode() >= 500
                ? new OutcomeUnknown(provider + "_SILENT", provider + " failed", refused)
                : new TerminalFailure(provider + "_REFUSED", provider + " refused: " + code(refused), refused);
    }

    private static String code(AwsServiceException refused) {
        return refused.awsErrorDetails() == null
                ? ""
                : refused.awsErrorDetails().errorCode();
    }
}
