package perennial.local.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import perennial.local.identity.Role;

/**
 * A Lambda function.
 *
 * @param handler the class that handles, with the method after {@code ::} if any
 * @param timeout how long one invocation may take, 1 s to 15 min
 * @param environment exactly the variables the template gives it
 * @param onFailure ARN of the queue for events that the function failed on when nobody waited for it
 */
public record LambdaFunction(
        String logicalId,
        String name,
        String arn,
        String handler,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment,
        Role role,
        Optional<String> onFailure) {}
