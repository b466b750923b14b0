package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A rule of the default event bus.
 *
 * @param pattern which events it takes
 */
public record Rule(String name, String arn, JsonNode pattern, boolean enabled, List<Target> targets) {}
