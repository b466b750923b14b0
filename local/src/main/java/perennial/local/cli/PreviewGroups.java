package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.contract.Contract;
import perennial.contract.ContractHead.Share;
import perennial.contract.Parting;
import perennial.id.BillingGroupId;
import perennial.ingest.read.Reading;
import perennial.invoicing.Grouping;
import perennial.pricing.BillingSettings;

/** The contracts of a book, put together as they are billed together. */
final class PreviewGroups {
    private final Entities entities;
    private final Map<BillingGroupId, List<PreviewMember>> groups = new LinkedHashMap<>();

    PreviewGroups(Entities entities) {
        this.entities = entities;
    }

    void add(Reading.Accepted read) {
        shares(read.contract())
                .forEach(share -> groups.computeIfAbsent(share.group(), id -> new ArrayList<>())
                        .add(new PreviewMember(read, share.part())));
    }

    void play(LocalDate through, PreviewReport report) {
        groups.forEach((id, members) -> new GroupPreview(id, members, entities).play(through, report));
    }

    private List<Share> shares(Contract contract) {
        return hasTerms(contract)
                ? Grouping.shares(contract, currencyOf(contract))
                : List.of(
                        new Share(Parting.REST, new BillingGroupId(contract.id().value())));
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
