package perennial.local.identity;

import java.util.List;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;
import perennial.local.wire.Policy;

/**
 * What the template lets one function or state machine do. Nothing is allowed but what a statement allows.
 *
 * @param name the role's name
 * @param statements its Allow statements
 */
public record Role(String name, List<Statement> statements) implements Policy {
    @Override
    public boolean allows(Access access) {
        return statements.stream().anyMatch(statement -> statement.allows(access));
    }

    /** The role as a caller. */
    public Caller caller() {
        return new Caller(name, this);
    }
}
