package perennial.local.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import perennial.contract.Contract;
import perennial.contract.ContractHead.Share;
import perennial.contract.Finding;
import perennial.contract.Parting;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.EntityId;
import perennial.ingest.EventRules;
import perennial.ingest.read.Reading;
import perennial.ingest.read.UsageLine;
import perennial.invoicing.Grouping;
import perennial.pricing.BillingSettings;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;

/** The contracts of a book, put together as they are billed together. */
final class PreviewGroups {
    private final Entities entities;
    private final Map<ContractId, PreviewHistory> histories = new LinkedHashMap<>();
    private final Map<BillingGroupId, List<PreviewMember>> groups = new LinkedHashMap<>();

    PreviewGroups(Entities entities) {
        this.entities = entities;
    }

    /** The first version of a contract says with what it is billed; the later ones change its terms from their day on. */
    void add(Reading.Accepted read) {
        var contract = read.contract();
        boolean isKnown = histories.containsKey(contract.id());
        var history = histories.computeIfAbsent(contract.id(), id -> new PreviewHistory(zoneOf(contract)));
        if (isKnown && !shares(history.first()).equals(shares(contract))) {
            throw new RefusedInput("line " + read.line() + ": version "
                    + contract.source().sourceVersion() + " of " + contract.id()
                    + " is billed on other invoices than its first version, and a contract on file does not move between"
                    + " invoices; leave the version out, or import both with ./perennial run, which moves it");
        }
        history.add(read);
        if (!history.isDated()) {
            throw new RefusedInput("line " + read.line() + ": of several versions of " + contract.id()
                    + " each later one needs the day it came in; give its source.sourceUpdatedAt");
        }
        if (!isKnown) {
            shares(contract).forEach(share -> join(share, history));
        }
    }

    /** Takes in what a meter told, or says why it is not kept. */
    Optional<Finding> hear(UsageLine line) {
        return histories.containsKey(line.contractId())
                ? histories.get(line.contractId()).hear(line)
                : Optional.of(EventRules.unknown(line.contractId()));
    }

    private void join(Share share, PreviewHistory history) {
        groups.computeIfAbsent(share.group(), id -> new ArrayList<>()).add(new PreviewMember(history, share.part()));
    }

    void play(LocalDate through, PreviewReport report) {
        groups.forEach((id, members) -> new GroupPreview(id, members, entities).play(through, report));
    }

    void play(LocalDate through, PreviewReport report, BooleanSupplier isEnough) {
        groups.forEach((id, members) -> new GroupPreview(id, members, entities).play(through, report, isEnough));
    }

    /** Every group that a legal entity bills, to be played alone. */
    Map<BillingGroupId, GroupPreview> of(EntityId entity) {
        var own = new LinkedHashMap<BillingGroupId, GroupPreview>();
        groups.forEach((id, members) -> {
            if (entity.equals(members.getFirst().contract().entityId())) {
                own.put(id, new GroupPreview(id, members, entities));
            }
        });
        return own;
    }

    /** The legal entities of the book in the order of their ids, each with the settings it is billed by. */
    Map<EntityId, Settings> entities() {
        var all = new TreeMap<EntityId, Settings>(Comparator.comparing(EntityId::value));
        histories.values().stream()
                .map(PreviewHistory::first)
                .filter(contract -> contract.entityId() != null)
                .forEach(contract -> all.put(contract.entityId(), entities.settingsOf(contract)));
        return all;
    }

    private List<Share> shares(Contract contract) {
        return hasTerms(contract)
                ? Grouping.shares(contract, currencyOf(contract))
                : List.of(
                        new Share(Parting.REST, new BillingGroupId(contract.id().value())));
    }

    private ZoneId zoneOf(Contract contract) {
        return entities.settingsOf(contract)
                .entity(contract.entityId())
                .map(LegalEntity::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    private static boolean hasTerms(Contract contract) {
        return contract.customer() != null && contract.billing() != null && contract.entityId() != null;
    }

    private String currencyOf(Contract contract) {
        return BillingSettings.of(entities.settingsOf(contract), contract)
                .orElseThrow()
                .currencyOf(contract);
    }
}
