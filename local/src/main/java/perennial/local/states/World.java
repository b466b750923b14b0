package perennial.local.states;

import java.util.function.Function;
import java.util.function.Supplier;
import perennial.local.functions.Lambda;
import perennial.local.journal.Journal;
import perennial.local.states.jsonata.Ambient;
import perennial.local.time.Timeline;
import perennial.local.wire.Call;
import perennial.local.wire.Reply;
import perennial.local.wire.Witness;

/**
 * What state machines reach.
 *
 * @param lambda invokes functions, under the machine's role
 * @param services carries calls to the other services, checked against the caller's policy
 * @param freshId a new identity at each call, for tokens and names
 * @param witness hears what the machines may not do
 */
public record World(
        Timeline timeline,
        Journal journal,
        Lambda lambda,
        Function<Call, Reply> services,
        Supplier<String> freshId,
        Witness witness) {
    Ambient ambient() {
        return new Ambient(timeline.clock(), freshId);
    }
}
