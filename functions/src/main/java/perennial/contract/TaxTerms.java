package perennial.contract;

/** Who computes the tax of a contract and by which place. */
public record TaxTerms(Provider provider, Location taxLocation) {
    /** Who computes the tax. */
    public enum Provider {
        TABLE,
        EXTERNAL,
        NONE
    }

    /** The place that decides the tax. */
    public enum Location {
        SITE,
        BILLING
    }
}
