package perennial.id;

/** One line of a contract: a service, a rental or a fee. */
public record LineId(String value) implements Id {
    public LineId {
        Id.require("LineId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
