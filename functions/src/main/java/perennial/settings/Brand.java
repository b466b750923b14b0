package perennial.settings;

import java.util.List;
import perennial.place.Address;

/**
 * How documents and messages look and whom they come from.
 *
 * @param color accent colour as #rrggbb, dark enough to be read on white
 * @param logoText the name set large where there is no logo
 * @param emailFrom sender, as {@code Billing <billing@example.com>}
 * @param smsName short name that opens every text, at most 20 characters
 * @param chequePayee whom cheques are made out to
 * @param paymentInstructions how to pay, one way an entry, plain text
 * @param portalUrl base address of the customer portal, without a slash at its end
 */
public record Brand(
        String name,
        String displayName,
        String color,
        String logoText,
        String emailFrom,
        String emailReplyTo,
        String smsName,
        String contactPhone,
        String contactEmail,
        String website,
        String chequePayee,
        Address chequeAddress,
        List<String> paymentInstructions,
        String portalUrl,
        String footer)
        implements Setting {
    public Brand {
        paymentInstructions = paymentInstructions == null ? List.of() : List.copyOf(paymentInstructions);
    }
}
