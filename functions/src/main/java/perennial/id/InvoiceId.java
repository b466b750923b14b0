package perennial.id;

/**
 * One invoice: its billing group and its ordinal within the group, counted from 1. So the same bill cannot be filed
 * twice.
 */
public record InvoiceId(BillingGroupId group, int ordinal) implements Id {
    public InvoiceId {
        if (ordinal < 1 || ordinal > 999_999) {
            throw new IllegalArgumentException("an invoice's ordinal is 1 to 999999, not " + ordinal);
        }
    }

    /** Reads {@code group/000012}. */
    public static InvoiceId parse(String value) {
        int slash = value.lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an invoice id: " + value);
        }
        return new InvoiceId(
                new BillingGroupId(value.substring(0, slash)), Integer.parseInt(value.substring(slash + 1)));
    }

    @Override
    public String value() {
        return group.value() + "/" + ordinalText();
    }

    /** The ordinal in six digits, so that text order is number order. */
    public String ordinalText() {
        return String.format(java.util.Locale.ROOT, "%06d", ordinal);
    }

    @Override
    public String toString() {
        return value();
    }
}
