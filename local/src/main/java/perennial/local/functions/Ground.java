package perennial.local.functions;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import perennial.local.wire.Call;
import perennial.local.wire.Reply;
import perennial.local.wire.Witness;

/**
 * What functions stand on.
 *
 * @param clock virtual time
 * @param freshId a new identity at each call
 * @param services carries their calls to AWS
 * @param witness hears what they miss
 */
public record Ground(InstantSource clock, Supplier<String> freshId, Function<Call, Reply> services, Witness witness) {}
