package perennial.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import perennial.contract.Contact;
import perennial.contract.Customer;
import perennial.contract.DeliveryTerms;
import perennial.contract.DeliveryTerms.SmsConsent;
import perennial.settings.Channel;

/**
 * Whom an invoice goes to, as known now.
 *
 * @param delivery the wishes in the contract; null when it has none
 * @param blocked addresses that bounced or complained
 */
public record Recipient(Customer customer, DeliveryTerms delivery, Set<BlockedAddress> blocked) {

    /** An address that must not be used any more. */
    public record BlockedAddress(Channel channel, String address, String reason) {}

    /** The first email address by role: billing, primary, then any. */
    Optional<String> email() {
        return contacts().map(Contact::email).filter(Recipient::isGiven).findFirst();
    }

    /** The first telephone number by role. */
    Optional<String> phone() {
        return contacts().map(Contact::phoneE164).filter(Recipient::isGiven).findFirst();
    }

    List<String> copies() {
        return delivery == null ? List.of() : delivery.cc();
    }

    boolean hasAgreedToTexts() {
        return Optional.ofNullable(delivery)
                .map(DeliveryTerms::smsConsent)
                .filter(consent -> consent.status() == SmsConsent.Status.OPTED_IN)
                .isPresent();
    }

    /** The customer's own channels, the preferred one first. */
    Stream<Channel> wishes() {
        return delivery == null
                ? Stream.empty()
                : Stream.concat(Optional.ofNullable(delivery.preferred()).stream(), delivery.channels().stream());
    }

    Optional<String> blockOf(Channel channel, String address) {
        return blocked.stream()
                .filter(block -> block.channel() == channel && block.address().equalsIgnoreCase(address))
                .map(BlockedAddress::reason)
                .findFirst();
    }

    private Stream<Contact> contacts() {
        return Stream.of(Contact.Role.BILLING, Contact.Role.PRIMARY, null)
                .flatMap(
                        role -> customer.contacts().stream().filter(contact -> role == null || contact.role() == role));
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
