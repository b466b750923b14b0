package perennial.id;

/** One balanced journal. */
public record JournalId(String value) implements Id {
    public JournalId {
        Id.require("JournalId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
