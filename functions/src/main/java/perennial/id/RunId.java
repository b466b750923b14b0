package perennial.id;

/** One billing run: legal entity and business date. */
public record RunId(String value) implements Id {
    public RunId {
        Id.require("RunId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
