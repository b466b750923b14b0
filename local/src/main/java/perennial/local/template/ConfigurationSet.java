package perennial.local.template;

import java.util.List;
import java.util.Set;

/**
 * An SES configuration set.
 *
 * @param destinations where the events of the mails sent with it go
 */
public record ConfigurationSet(String name, List<Destination> destinations) {
    /**
     * One destination: the default event bus.
     *
     * @param eventTypes such as {@code BOUNCE} or {@code DELIVERY}
     */
    public record Destination(String name, boolean enabled, Set<String> eventTypes) {}
}
