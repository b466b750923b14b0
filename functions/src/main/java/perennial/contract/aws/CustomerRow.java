package perennial.contract.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Customer;
import perennial.contract.DeliveryTerms.SmsConsent;
import perennial.contract.Site;
import perennial.id.CustomerId;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Store;
import perennial.platform.Table;

/**
 * What contracts say about a customer, as rows: profile with contacts, the sites of each contract, consent to texts. The
 * contract imported last holds; what the customer says to us directly is kept elsewhere.
 */
public final class CustomerRow {
    private static final String PROFILE = "PROFILE";
    private static final String TEXTS = "CONSENT#SMS";
    private static final int MOST_SITES = 200;

    private CustomerRow() {}

    /** All rows of the contract's customer. */
    public static List<Item> of(Contract contract) {
        var rows = new ArrayList<Item>();
        if (contract.customer() != null) {
            rows.add(row(contract, PROFILE, contract.customer()));
        }
        if (!contract.sites().isEmpty()) {
            rows.add(row(contract, "SITES#" + contract.id().value(), sites(contract)));
        }
        if (contract.delivery() != null && contract.delivery().smsConsent() != null) {
            rows.add(row(contract, TEXTS, contract.delivery().smsConsent()));
        }
        return rows;
    }

    /** An item holds 400 KB; the contract itself has all of them. */
    private static List<Site> sites(Contract contract) {
        return contract.sites().stream().limit(MOST_SITES).toList();
    }

    public static Optional<Customer> profile(Store store, CustomerId id) {
        return store.get(key(id, PROFILE)).map(row -> Json.read(row.text("content"), Customer.class));
    }

    public static Optional<SmsConsent> textConsent(Store store, CustomerId id) {
        return store.get(key(id, TEXTS)).map(row -> Json.read(row.text("content"), SmsConsent.class));
    }

    private static Item row(Contract contract, String record, Object content) {
        return Item.at(key(contract.customerId(), record))
                .with("contractId", contract.id().value())
                .with("content", Json.text(content));
    }

    private static Key key(CustomerId id, String record) {
        return Table.CUSTOMERS.key(id.value(), record);
    }
}
