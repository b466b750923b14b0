package perennial.local.cli;

import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.invoicing.Invoice;
import perennial.invoicing.aws.StoredInvoices;
import perennial.invoicing.aws.StoredSnapshots;
import perennial.invoicing.run.Snapshots;
import perennial.local.KeptCloud;
import perennial.local.play.Books;
import perennial.local.play.InvoiceSearch;
import perennial.platform.DynamoStore;
import perennial.platform.Store;
import perennial.settings.aws.StoredSettings;

/** A kept cloud's books under the settings in force there. */
record KeptBooks(Store store, StoredSettings settings, Books books) {

    static KeptBooks of(KeptCloud cloud) {
        var host = cloud.host();
        var store = DynamoStore.of(host);
        var settings = StoredSettings.uncached(store, host.clock());
        return new KeptBooks(store, settings, new Books(store, settings.current()));
    }

    Snapshots snapshots() {
        return new StoredSnapshots(new StoredContracts(store), new StoredMeterEvents(store), new StoredInvoices(store));
    }

    /** The invoice of a number or id; one that is not there is refused. */
    Invoice invoice(String name) {
        return new InvoiceSearch(books)
                .find(name)
                .orElseThrow(() -> new RefusedInput("no invoice " + name
                        + " has been issued here; give its number as printed, or its id as group/ordinal"));
    }
}
