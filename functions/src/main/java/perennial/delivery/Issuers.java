package perennial.delivery;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import perennial.delivery.document.Issuer;
import perennial.failure.TerminalFailure;
import perennial.invoicing.Invoice;
import perennial.settings.Channel;
import perennial.settings.ChannelPolicy;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;

/** What the settings say about an invoice's sender. */
public record Issuers(Settings settings) {
    private static final ChannelPolicy DEFAULT = new ChannelPolicy(
            "default",
            List.of(Channel.EMAIL, Channel.SMS, Channel.PRINT),
            LocalTime.of(8, 0),
            LocalTime.of(21, 0),
            14,
            1,
            true);

    /** The invoice's brand, else the entity's. */
    Issuer of(Invoice invoice) {
        var entity = entity(invoice);
        var brand = Optional.ofNullable(invoice.brand())
                .map(settings.brands()::get)
                .or(() -> Optional.ofNullable(entity.brand()).map(settings.brands()::get))
                .orElseThrow(() -> missing("brand " + invoice.brand()));
        return new Issuer(entity, brand);
    }

    ChannelPolicy policy(Invoice invoice) {
        return Optional.ofNullable(entity(invoice).channelPolicy())
                .map(settings.channelPolicies()::get)
                .orElse(DEFAULT);
    }

    /** The recipient's zone, or the entity's where none is known. */
    ZoneId zone(Invoice invoice) {
        try {
            return ZoneId.of(Optional.ofNullable(invoice.billTo().timeZone()).orElse(""));
        } catch (DateTimeException unknown) {
            return entity(invoice).timeZone();
        }
    }

    /** The account sends emails at the highest rate that any policy names. */
    public int emailsPerSecond() {
        return settings.channelPolicies().values().stream()
                .mapToInt(ChannelPolicy::emailsPerSecond)
                .max()
                .orElse(DEFAULT.emailsPerSecond());
    }

    /** The account sends texts at the highest rate that any policy names. */
    public int textsPerSecond() {
        return settings.channelPolicies().values().stream()
                .mapToInt(ChannelPolicy::textsPerSecond)
                .max()
                .orElse(DEFAULT.textsPerSecond());
    }

    private LegalEntity entity(Invoice invoice) {
        return settings.entity(invoice.entity()).orElseThrow(() -> missing("legal entity " + invoice.entity()));
    }

    private static TerminalFailure missing(String what) {
        return new TerminalFailure("SETTINGS_MISSING", "there is no " + what + " in the settings; drop its document");
    }
}
