package perennial.local.wire;

import java.util.Map;

/**
 * One permission a call needs.
 *
 * @param action the action as policies name it, such as {@code dynamodb:PutItem}
 * @param resourceArn what the action is done to; {@code *} for actions that know no resource
 * @param context condition keys of the request, such as {@code dynamodb:LeadingKeys}
 */
public record Access(String action, String resourceArn, Map<String, String> context) {
    public static Access to(String action, String resourceArn) {
        return new Access(action, resourceArn, Map.of());
    }
}
