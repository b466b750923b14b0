package perennial.local.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import perennial.contract.Contract;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Invoice;
import perennial.invoicing.Member;
import perennial.platform.Json;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/** Some contracts of one customer under the same terms, billed on one day alone or together. */
final class Account {
    private final List<Contract> contracts = new ArrayList<>();
    private final Settings settings;
    private final LocalDate day;

    Account(long seed) {
        var random = new Random(seed);
        var first = Histories.of(seed);
        settings = Settings.of(List.of(first.biller(), NaiveReferenceTest.TAXES));
        var terms = first.versions().getFirst().document();
        for (int number = 0; number < 2 + random.nextInt(3); number++) {
            var document = Histories.of(seed + 1_000_000L * number)
                    .versions()
                    .getFirst()
                    .document();
            document.withObject("/source").put("externalId", "C-" + number);
            document.set("billing", terms.get("billing"));
            contracts.add(Json.read(document, Contract.class));
        }
        day = contracts.getFirst().term().startDate().plusDays(random.nextInt(300));
    }

    boolean isBillable() {
        return contracts.stream().noneMatch(contract -> draft(List.of(contract)) instanceof Drafted.Blocked)
                && draft(contracts) instanceof Drafted.Ready;
    }

    Map<String, Long> partByPart() {
        var sums = new TreeMap<String, Long>();
        contracts.forEach(contract -> add(draft(List.of(contract)), sums));
        return sums;
    }

    Map<String, Long> together() {
        var sums = new TreeMap<String, Long>();
        add(draft(contracts), sums);
        return sums;
    }

    private static void add(Drafted drafted, Map<String, Long> sums) {
        if (drafted instanceof Drafted.Ready(var draft)) {
            draft.documents().forEach(document -> add(document, sums));
        }
    }

    private static void add(Invoice invoice, Map<String, Long> sums) {
        sums.merge("total", invoice.total().minor(), Long::sum);
        sums.merge("lines", (long) invoice.lines().size(), Long::sum);
        invoice.taxes()
                .forEach(tax -> sums.merge(tax.name() + tax.percent(), tax.tax().minor(), Long::sum));
    }

    private Drafted draft(List<Contract> members) {
        var group = new BillingGroup(
                new BillingGroupId("g"),
                1,
                members.getFirst().entityId(),
                members.getFirst().customerId(),
                "USD",
                members.stream().map(each -> new Member(each.id(), 1, 0)).toList(),
                day,
                0,
                List.of(),
                null);
        var versions = members.stream()
                .map(each -> new ContractMember(new ContractVersion(1, each), Verdict.of(List.of())))
                .toList();
        return Drafting.draft(new GroupSnapshot(group, versions, List.of()), settings, day);
    }
}
