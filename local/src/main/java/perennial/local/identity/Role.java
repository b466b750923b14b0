package perennial.local.identity;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;
import perennial.local.wire.Policy;

/**
 * What the template lets one function or state machine do. Nothing is allowed but what a statement allows. The role
 * remembers which of its actions were needed.
 */
public final class Role implements Policy {
    private final String name;
    private final List<Statement> statements;
    private final Set<Use> needed = ConcurrentHashMap.newKeySet();

    /**
     * @param name the role's name
     * @param statements its Allow statements
     */
    public Role(String name, List<Statement> statements) {
        this.name = name;
        this.statements = List.copyOf(statements);
    }

    public String name() {
        return name;
    }

    public List<Statement> statements() {
        return statements;
    }

    @Override
    public boolean allows(Access access) {
        var allowing = IntStream.range(0, statements.size())
                .filter(at -> statements.get(at).allows(access))
                .limit(2)
                .toArray();
        if (allowing.length == 1) {
            needed.add(new Use(allowing[0], access.action()));
        }
        return allowing.length > 0;
    }

    /** The actions that no call needed so far, each with the resources it is allowed on. */
    public List<String> unneeded() {
        return IntStream.range(0, statements.size())
                .boxed()
                .flatMap(at -> statements.get(at).actions().stream()
                        .filter(action -> !needed.contains(new Use(at, action)))
                        .map(action -> name + ": " + action + " on "
                                + statements.get(at).resources()))
                .toList();
    }

    /** The role as a caller. */
    public Caller caller() {
        return new Caller(name, this);
    }

    private record Use(int statement, String action) {}
}
