package perennial.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Senders that keep to the account's rates by waiting before each send.
 *
 * @param workers how many workers share the rates
 * @param pause waits
 */
public record Paced(int workers, InstantSource clock, Consumer<Duration> pause) {

    public Mailer mailer(Mailer mailer, int perSecond) {
        var pacer = new Pacer(perSecond, workers);
        return mail -> {
            pause.accept(pacer.take(clock.instant()));
            return mailer.send(mail);
        };
    }

    public Texter texter(Texter texter, int perSecond) {
        var pacer = new Pacer(perSecond, workers);
        return (phone, text) -> {
            pause.accept(pacer.take(clock.instant()));
            return texter.send(phone, text);
        };
    }
}
