package perennial.platform;

/**
 * The indexes, named by the question they answer. All are sparse and project keys only: an index finds candidates,
 * the base table decides.
 */
public enum Index {
    /** Billing groups whose next bill is due, by shard {@code entity#00}..{@code entity#15}. */
    DUE_FOR_BILLING(Table.INVOICES, "dueForBilling", "dueShard", "nextBillDate"),
    /** Invoices by series and number, the proof of gapless numbering. */
    BY_NUMBER(Table.INVOICES, "byNumber", "series", "sequence"),
    /** Messages to be sent, by shard {@code 0}..{@code 3}. */
    DUE_TO_SEND(Table.MESSAGES, "dueToSend", "dueShard", "sendAt"),
    /** The contracts of a customer. */
    BY_CUSTOMER(Table.CONTRACTS, "byCustomer", "customerId", "contractId"),
    /** The messages of a customer, for the customer's record. */
    MESSAGES_BY_CUSTOMER(Table.MESSAGES, "byCustomer", "customerId", "messageId");

    private final Table table;
    private final String indexName;
    private final String partitionKey;
    private final String sortKey;

    Index(Table table, String indexName, String partitionKey, String sortKey) {
        this.table = table;
        this.indexName = indexName;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    public Table table() {
        return table;
    }

    public String indexName() {
        return indexName;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }
}
