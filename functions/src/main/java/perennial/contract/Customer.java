package perennial.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import perennial.place.Address;

/**
 * Who is billed.
 *
 * @param timeZone the customer's zone, which decides "today" and quiet hours; null means the legal entity's
 * @param currency ISO 4217; null means the legal entity's
 * @param increaseAfter last day on which no price may rise; null means none
 */
public record Customer(
        String externalId,
        String accountNumber,
        Kind kind,
        String legalName,
        String displayName,
        String language,
        String timeZone,
        String currency,
        List<TaxId> taxIds,
        TaxExemption taxExempt,
        Address billingAddress,
        List<Contact> contacts,
        String parentExternalId,
        Segment segment,
        String riskClass,
        LocalDate increaseAfter) {

    /** Consumers have rights that businesses have not. */
    public enum Kind {
        BUSINESS,
        CONSUMER
    }

    /** How the customer is looked after. */
    public enum Segment {
        STANDARD,
        VIP,
        GOVERNMENT
    }

    /** A tax registration, such as {@code us_ein} or {@code eu_vat}. */
    public record TaxId(String type, String value) {}

    public Customer {
        taxIds = Lists.orEmpty(taxIds);
        contacts = Lists.orEmpty(contacts);
    }

    /** The name on documents. */
    public String name() {
        return displayName == null || displayName.isBlank() ? legalName : displayName;
    }

    /** The contacts in the order in which they are asked about bills: billing, primary, then the others. */
    public Stream<Contact> contactsByRole() {
        return contacts.stream().sorted(Comparator.comparingInt(Customer::rank));
    }

    private static int rank(Contact contact) {
        return switch (contact.role()) {
            case BILLING -> 0;
            case PRIMARY -> 1;
            case TECHNICAL, RENEWAL -> 2;
            case null -> 2;
        };
    }
}
