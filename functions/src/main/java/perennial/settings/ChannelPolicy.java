package perennial.settings;

import java.time.LocalTime;
import java.util.List;

/**
 * How and when customers are reached.
 *
 * @param fallback channels tried in order after the customer's preferred one
 * @param textsFrom texts are sent from this local time of the recipient on, usually 08:00
 * @param textsUntil and not from this time on, usually 21:00
 * @param emailsPerSecond the account's sending rate at SES
 * @param textsPerSecond the account's sending rate at SNS
 * @param attachPdf whether emails carry the PDF where a contract does not say
 */
public record ChannelPolicy(
        String name,
        List<Channel> fallback,
        LocalTime textsFrom,
        LocalTime textsUntil,
        int emailsPerSecond,
        int textsPerSecond,
        boolean attachPdf)
        implements Setting {
    public ChannelPolicy {
        fallback = fallback == null ? List.of() : List.copyOf(fallback);
    }
}
