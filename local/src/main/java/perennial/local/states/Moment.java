package perennial.local.states;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as {@code $states.context} writes them: always with milliseconds. */
final class Moment {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    static String text(Instant instant) {
        return FORM.format(instant);
    }
}
