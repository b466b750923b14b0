package perennial.local.mail;

import static java.time.Duration.ZERO;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that will happen to a mail at one recipient. The address decides: {@code bounce}, {@code complaint},
 * {@code open} or {@code click} as its name or among its {@code +tags}; any other address just gets its mail.
 */
record Fate(Outcome outcome, String recipient, Duration after) {
    private static final Duration DELIVERY = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofMinutes(10);

    Instant when(Mail mail) {
        return mail.at().plus(after);
    }

    static Stream<Fate> of(Mail mail) {
        return mail.to().stream().map(Mail::address).flatMap(Fate::at);
    }

    private static Stream<Fate> at(String address) {
        var marks = Arrays.asList(address.substring(0, address.indexOf('@')).split("\\+"));
        var sent = new Fate(Outcome.SEND, address, ZERO);
        return Stream.concat(Stream.of(sent), later(address, marks));
    }

    private static Stream<Fate> later(String address, List<String> marks) {
        if (marks.contains("bounce")) {
            return Stream.of(new Fate(Outcome.BOUNCE, address, DELIVERY));
        }
        var delivered = new Fate(Outcome.DELIVERY, address, DELIVERY);
        if (marks.contains("complaint")) {
            return Stream.of(delivered, new Fate(Outcome.COMPLAINT, address, READING));
        }
        var opened = new Fate(Outcome.OPEN, address, READING);
        if (marks.contains("click")) {
            return Stream.of(delivered, opened, new Fate(Outcome.CLICK, address, READING.plusSeconds(30)));
        }
        return marks.contains("open") ? Stream.of(delivered, opened) : Stream.of(delivered);
    }
}
