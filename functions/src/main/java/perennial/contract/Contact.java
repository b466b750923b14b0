package perennial.contract;

/** A person or desk at the customer; {@code phoneE164} as +12125550100, {@code language} BCP 47. */
public record Contact(String externalId, Role role, String name, String email, String phoneE164, String language) {
    /** What the contact is for. */
    public enum Role {
        BILLING,
        PRIMARY,
        TECHNICAL,
        RENEWAL
    }
}
