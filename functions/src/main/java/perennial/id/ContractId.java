package perennial.id;

/** One service contract, whatever its version. */
public record ContractId(String value) implements Id {
    public ContractId {
        Id.require("ContractId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
