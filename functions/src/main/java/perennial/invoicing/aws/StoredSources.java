package perennial.invoicing.aws;

import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.invoicing.run.RunSources;
import perennial.platform.Store;
import perennial.settings.Editions;

/** What runs read, from the database. */
public final class StoredSources {
    private StoredSources() {}

    public static RunSources of(Store store, Editions editions) {
        var invoices = new StoredInvoices(store);
        return new RunSources(
                new StoredDueGroups(store),
                new StoredGroups(store),
                OfferedTaxService.asked(
                        new StoredSnapshots(new StoredContracts(store), new StoredMeterEvents(store), invoices)),
                invoices,
                editions);
    }
}
