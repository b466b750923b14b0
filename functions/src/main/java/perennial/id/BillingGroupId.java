package perennial.id;

/** What is billed together on one invoice; a contract billed alone is a group of one. */
public record BillingGroupId(String value) implements Id {
    public BillingGroupId {
        Id.require("BillingGroupId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
