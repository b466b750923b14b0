package perennial.local.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.contract.aws.StoredContracts;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.ingest.PostRateChange;
import perennial.ingest.UndoRateChange;
import perennial.ingest.aws.StoredBook;
import perennial.ingest.aws.StoredRateChanges;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;
import perennial.invoicing.aws.StoredDueGroups;
import perennial.invoicing.aws.StoredGroups;
import perennial.invoicing.aws.StoredInvoices;
import perennial.local.KeptCloud;
import perennial.platform.DynamoStore;
import perennial.platform.Store;
import perennial.rate.RateChange;
import perennial.rate.RateChangePlan;
import perennial.rate.RatePlanning;
import perennial.rate.RatedContract;
import perennial.settings.Settings;
import perennial.settings.aws.StoredSettings;

/** Plans, posts and undoes changes of rates on the contracts of a kept cloud. */
record RateDesk(Store store, Settings settings, InstantSource clock) {
    /** Dates are compared as text, which holds for four-digit years. */
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    static RateDesk of(KeptCloud cloud) {
        var host = cloud.desk();
        var store = DynamoStore.of(host);
        return new RateDesk(store, StoredSettings.uncached(store, host.clock()).current(), host.clock());
    }

    /** Every contract with something left to bill; how far it is invoiced is known. */
    RateChangePlan plan(RateChange change) {
        var planning = new RatePlanning(change, settings);
        var groups = new LinkedHashMap<BillingGroupId, BillingGroup>();
        groups().forEach(group -> groups.put(group.id(), group));
        groups.values().stream()
                .flatMap(group -> group.members().stream())
                .map(Member::contract)
                .distinct()
                .forEach(contract -> planning.take(rated(contract, groups)));
        return planning.plan();
    }

    int post(RateChangePlan plan) {
        return new PostRateChange(new StoredBook(store), new StoredRateChanges(store), settings, clock).post(plan);
    }

    int undo(String id) {
        var invoices = new StoredInvoices(store);
        return new UndoRateChange(new StoredBook(store), new StoredRateChanges(store), invoices, settings, clock)
                .undo(id);
    }

    private Stream<BillingGroup> groups() {
        var due = new StoredDueGroups(store);
        var groups = new StoredGroups(store);
        return settings.entities().keySet().stream()
                .flatMap(entity -> due.through(entity, ALWAYS).stream())
                .flatMap(id -> groups.find(id).stream());
    }

    /** A contract that is divided among groups is invoiced as far as each of them says of its lines. */
    private RatedContract rated(ContractId id, Map<BillingGroupId, BillingGroup> groups) {
        var contracts = new StoredContracts(store);
        var head = contracts.head(id).orElseThrow();
        Map<String, LocalDate> billed = new HashMap<>();
        head.shares().stream()
                .map(share -> groups.get(share.group()))
                .filter(Objects::nonNull)
                .flatMap(group -> group.tips().stream())
                .filter(tip -> tip.contract().equals(id))
                .forEach(tip -> billed.merge(tip.line().value(), tip.billedThrough(), RateDesk::later));
        return new RatedContract(
                contracts.version(id, head.version()).orElseThrow().contract(), billed);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
