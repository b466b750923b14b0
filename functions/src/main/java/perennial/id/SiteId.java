package perennial.id;

/** One service site of a customer. */
public record SiteId(String value) implements Id {
    public SiteId {
        Id.require("SiteId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
