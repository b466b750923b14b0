package perennial.platform;

/**
 * The tables, one per bounded context, with their natural keys. Each table's real name comes from the environment
 * variable {@code <NAME>_TABLE}.
 */
public enum Table {
    CUSTOMERS("customerId", "record"),
    CONTRACTS("contractId", "record"),
    INVOICES("groupId", "record"),
    LEDGER("customerId", "entry"),
    MESSAGES("messageId", "record"),
    OPERATIONS("operation", "record"),
    AUDIT("entity", "entry"),
    SETTINGS("scope", "document");

    private final String partitionKey;
    private final String sortKey;

    Table(String partitionKey, String sortKey) {
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }

    public String variable() {
        return name() + "_TABLE";
    }

    public Key key(String partition, String sort) {
        return new Key(this, partition, sort);
    }
}
