package perennial.local.states;

import perennial.local.states.asl.State;

/** Counts the items that failed, and ends the map run when they are more than is tolerated. */
final class Toleration {
    private final Look look;
    private final State.Tolerance tolerance;
    private final long items;
    private long failed;

    Toleration(Look look, State.Tolerance tolerance, int items) {
        this.look = look;
        this.tolerance = tolerance;
        this.items = items;
    }

    /** @throws StateFailure {@code States.ExceedToleratedFailureThreshold} */
    synchronized void count(Event.ChildEnded child, int weight) {
        if (!child.succeeded()) {
            failed += weight;
            requireTolerable(child);
        }
    }

    private void requireTolerable(Event.ChildEnded child) {
        boolean some = tolerance.percentage().isPresent() || tolerance.count().isPresent();
        boolean tooMany =
                tolerance.count().map(most -> failed > look.whole(most)).orElse(!some);
        boolean tooLarge = tolerance
                .percentage()
                .map(most -> failed * 100 > items * look.whole(most))
                .orElse(!some);
        if (tooMany || tooLarge) {
            throw new StateFailure(
                    "States.ExceedToleratedFailureThreshold",
                    "The specified tolerated failure threshold was exceeded; the last failure was " + child.error()
                            + ": " + child.cause());
        }
    }
}
