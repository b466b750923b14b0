package perennial.delivery;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import perennial.contract.Contact;
import perennial.contract.Customer;
import perennial.contract.DeliveryTerms;
import perennial.contract.DeliveryTerms.SmsConsent;
import perennial.platform.Json;
import perennial.settings.Channel;
import perennial.settings.ChannelPolicy;

/** A recipient to vary: reachable by email, text and post. */
public final class ARecipient {
    public static final ChannelPolicy POLICY = new ChannelPolicy(
            "standard",
            List.of(Channel.EMAIL, Channel.SMS, Channel.PRINT),
            LocalTime.of(8, 0),
            LocalTime.of(21, 0),
            10,
            1,
            true);

    public String email = "ap@lonestar.example";
    public String phone = "+15125550147";
    public boolean postal = true;
    public Channel preferred;
    public List<Channel> channels = List.of();
    public SmsConsent.Status consent = SmsConsent.Status.OPTED_IN;
    public Set<Recipient.BlockedAddress> blocked = Set.of();

    public Recipient build() {
        return new Recipient(
                customer(), new DeliveryTerms(channels, preferred, null, List.of(), consent(), null, null), blocked);
    }

    private SmsConsent consent() {
        return consent == null ? null : new SmsConsent(consent, null, null);
    }

    private Customer customer() {
        var address =
                postal ? "{\"line1\": \"1200 Barton Springs Rd\", \"city\": \"Austin\", \"country\": \"US\"}" : "null";
        var contact = Json.text(new Contact("c1", Contact.Role.BILLING, "Ana Reyes", email, phone, null));
        var customer = "{\"externalId\": \"lonestar\", \"legalName\": \"Lone Star Hardware, LLC\", \"billingAddress\": "
                + address + ", \"contacts\": [" + contact + "]}";
        return Json.read(customer, Customer.class);
    }
}
