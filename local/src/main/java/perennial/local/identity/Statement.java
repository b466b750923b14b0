package perennial.local.identity;

import java.util.List;
import perennial.local.wire.Access;

/**
 * One Allow statement.
 *
 * @param actions exact actions, such as {@code dynamodb:PutItem}
 * @param resources ARNs, which may end in {@code *}, or {@code *} alone
 * @param conditions all of which must hold
 */
public record Statement(List<String> actions, List<String> resources, List<Condition> conditions) {
    boolean allows(Access access) {
        return actions.stream().anyMatch(action -> action.equalsIgnoreCase(access.action()))
                && resources.stream().anyMatch(resource -> covers(resource, access.resourceArn()))
                && conditions.stream().allMatch(condition -> condition.holds(access.context()));
    }

    private static boolean covers(String resource, String arn) {
        return resource.endsWith("*")
                ? arn.startsWith(resource.substring(0, resource.length() - 1))
                : arn.equals(resource);
    }
}
