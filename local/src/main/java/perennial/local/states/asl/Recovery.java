package perennial.local.states.asl;

import java.util.List;

/** What a state does about errors: first the retries, in order, then the catchers, in order. */
public record Recovery(List<Retrier> retriers, List<Catcher> catchers) {}
