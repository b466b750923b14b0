package perennial.id;

/** One legal entity that bills. */
public record EntityId(String value) implements Id {
    public EntityId {
        Id.require("EntityId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
