package perennial.local.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import perennial.local.wire.Refusal;

/** The account's sending rate: so many mails in each second of virtual time. */
final class SendRate {
    private final int perSecond;
    private Instant second = Instant.MIN;
    private int sent;

    SendRate(int perSecond) {
        this.perSecond = perSecond;
    }

    /** @throws Refusal if this second's mails are used up */
    synchronized void take(Instant now) {
        var current = now.truncatedTo(ChronoUnit.SECONDS);
        sent = current.equals(second) ? sent + 1 : 1;
        second = current;
        if (sent > perSecond) {
            throw new Refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
        }
    }
}
