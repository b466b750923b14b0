package perennial.id;

/** One message to one recipient by one channel. */
public record MessageId(String value) implements Id {
    public MessageId {
        Id.require("MessageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
