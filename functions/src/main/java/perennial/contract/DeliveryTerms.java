package perennial.contract;

import java.time.Instant;
import java.util.List;
import perennial.settings.Channel;

/** How documents reach the customer. A preferred channel is no consent: texts need one of their own. */
public record DeliveryTerms(
        List<Channel> channels,
        Channel preferred,
        Boolean attachPdf,
        List<String> cc,
        SmsConsent smsConsent,
        String templateSet,
        String brand) {

    /** Whether texts may be sent. */
    public record SmsConsent(Status status, Instant at, String source) {
        /** The customer's word. */
        public enum Status {
            OPTED_IN,
            OPTED_OUT,
            UNKNOWN
        }
    }

    public DeliveryTerms {
        channels = Lists.orEmpty(channels);
        cc = Lists.orEmpty(cc);
    }
}
