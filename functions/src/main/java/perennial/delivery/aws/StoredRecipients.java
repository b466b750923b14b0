package perennial.delivery.aws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import perennial.contract.Contract;
import perennial.contract.Contracts;
import perennial.contract.DeliveryTerms;
import perennial.contract.DeliveryTerms.SmsConsent;
import perennial.contract.StoredContract;
import perennial.contract.aws.CustomerRow;
import perennial.delivery.Recipient;
import perennial.delivery.Recipient.BlockedAddress;
import perennial.delivery.Recipients;
import perennial.delivery.Sha256;
import perennial.failure.TerminalFailure;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.invoicing.Invoice;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/**
 * Recipients from the newest version of the invoice's first contract, with the customer's consent to texts and the
 * addresses that failed.
 */
record StoredRecipients(Store store, Contracts contracts) implements Recipients {
    private static final String BLOCKED = "BLOCKED#";

    @Override
    public Recipient of(Invoice invoice) {
        var contract = newest(invoice.contractIds().getFirst());
        var consent = CustomerRow.textConsent(store, invoice.customer());
        return new Recipient(
                contract.customer(), withConsent(contract.delivery(), consent), blocked(invoice.customer()));
    }

    @Override
    public void block(CustomerId customer, BlockedAddress address) {
        var name = Sha256.of(Json.bytes(address.address())).substring(0, 16);
        var key = Table.CUSTOMERS.key(customer.value(), BLOCKED + address.channel() + "#" + name);
        try {
            store.commit(Write.create(Item.at(key).with("version", 1).with("content", Json.text(address))));
        } catch (WriteConflict blockedBefore) {
            // The first reason stands.
            return;
        }
    }

    private Contract newest(ContractId id) {
        return contracts
                .head(id)
                .flatMap(head -> contracts.version(id, head.version()))
                .map(StoredContract::contract)
                .orElseThrow(() -> new TerminalFailure("CONTRACT_MISSING", "contract " + id + " is not stored"));
    }

    private Set<BlockedAddress> blocked(CustomerId customer) {
        return store.all(Query.of(Table.CUSTOMERS, customer.value()).prefix(BLOCKED)).stream()
                .map(row -> Json.read(row.text("content"), BlockedAddress.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the customer said last counts, whichever contract it came with. */
    private static DeliveryTerms withConsent(DeliveryTerms terms, Optional<SmsConsent> consent) {
        if (consent.isEmpty()) {
            return terms;
        }
        return terms == null
                ? new DeliveryTerms(List.of(), null, null, List.of(), consent.get(), null, null)
                : new DeliveryTerms(
                        terms.channels(),
                        terms.preferred(),
                        terms.attachPdf(),
                        terms.cc(),
                        consent.get(),
                        terms.templateSet(),
                        terms.brand());
    }
}
