package perennial.id;

/** One bill-to customer. */
public record CustomerId(String value) implements Id {
    public CustomerId {
        Id.require("CustomerId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
