package perennial.local.functions;

import java.util.LinkedHashMap;
import java.util.Map;
import perennial.local.template.Arns;
import perennial.local.template.LambdaFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The variables a function sees: exactly the template's, and those that Lambda sets itself. */
final class Environment {
    private Environment() {}

    static Map<String, String> of(LambdaFunction function) {
        var variables = new LinkedHashMap<>(function.environment());
        variables.put("AWS_REGION", Arns.REGION);
        variables.put("AWS_DEFAULT_REGION", Arns.REGION);
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        variables.put("_HANDLER", function.handler());
        variables.put("TZ", ":UTC");
        return Map.copyOf(variables);
    }

    /** Credentials that name the role; nothing checks their signature. */
    static AwsCredentialsProvider credentials(LambdaFunction function) {
        return StaticCredentialsProvider.create(
                AwsSessionCredentials.create(function.role().name(), "no-secret", "no-session"));
    }
}
