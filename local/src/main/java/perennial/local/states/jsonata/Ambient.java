package perennial.local.states.jsonata;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What expressions take from the world.
 *
 * @param clock answers {@code $now()} and {@code $millis()}
 * @param freshId answers {@code $uuid()}, and feeds {@code $random()} without a seed
 */
public record Ambient(InstantSource clock, Supplier<String> freshId) {}
