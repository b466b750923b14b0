package perennial.local.template;

import java.nio.file.Path;
import java.util.Map;
import perennial.local.identity.Role;

/**
 * A Step Functions state machine.
 *
 * @param definition the ASL file
 * @param substitutions the values of its {@code ${...}}
 * @param express whether it is of type EXPRESS instead of STANDARD
 */
public record StateMachine(
        String logicalId,
        String name,
        String arn,
        Path definition,
        Map<String, String> substitutions,
        boolean express,
        Role role) {}
