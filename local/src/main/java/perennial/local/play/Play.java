package perennial.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import perennial.local.EmbeddedCloud;

/** Plays a span in a cloud: settings first, then contracts, then day by day. */
public final class Play {
    private final EmbeddedCloud cloud;
    private final Span span;

    public Play(EmbeddedCloud cloud, Span span) {
        this.cloud = cloud;
        this.span = span;
    }

    /** Drops files and waits until they are imported. */
    public void drop(List<Drop> files) {
        files.forEach(file -> file.into(cloud));
        cloud.advanceTo(latest());
    }

    /**
     * Lets the days pass, telling each when it is over.
     *
     * @param arriving files that come in on a day, before its billing cycle
     */
    public void pass(Function<LocalDate, List<Drop>> arriving, Consumer<LocalDate> over) {
        span.days().forEach(day -> {
            arriving.apply(day).forEach(file -> file.into(cloud));
            cloud.advanceTo(span.end(day));
            over.accept(day);
        });
    }

    /** A kept cloud goes on where it was. */
    private Instant latest() {
        var now = cloud.timeline().now();
        return now.isAfter(span.start()) ? now : span.start();
    }
}
