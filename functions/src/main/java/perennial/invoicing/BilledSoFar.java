package perennial.invoicing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import perennial.id.ContractId;
import perennial.id.LineId;
import perennial.pricing.ChargeKind;

/** How far each member of a group is billed, found at once however many members there are. */
final class BilledSoFar {
    private final Map<ContractId, Long> versions;
    private final Set<ContractId> toldLate;
    private final Map<ContractId, List<BilledCharge>> charges;
    private final Map<ContractId, Map<LineId, LocalDate>> tips = new HashMap<>();

    BilledSoFar(GroupSnapshot snapshot) {
        versions =
                snapshot.group().members().stream().collect(Collectors.toMap(Member::contract, Member::billedVersion));
        toldLate = snapshot.group().members().stream()
                .filter(Member::isToldLate)
                .map(Member::contract)
                .collect(Collectors.toSet());
        charges = snapshot.billed().stream()
                .collect(Collectors.groupingBy(billed -> billed.charge().contract()));
        snapshot.group()
                .tips()
                .forEach(tip -> tips.computeIfAbsent(tip.contract(), contract -> new HashMap<>())
                        .put(tip.line(), tip.billedThrough()));
    }

    /** 0 when never billed. */
    long versionOf(ContractMember member) {
        return versions.getOrDefault(member.id(), 0L);
    }

    /** Whether its meters have told something about days that are billed. */
    boolean isToldLate(ContractMember member) {
        return toldLate.contains(member.id());
    }

    Map<LineId, LocalDate> tipsOf(ContractMember member) {
        return tips.getOrDefault(member.id(), Map.of());
    }

    /**
     * What is billed to a member, by whichever group, and stands to be compared: not what lies before the day the contract
     * now says it is billed through, nor fees for paying late, which follow from no contract alone.
     */
    List<BilledCharge> billedTo(ContractMember member) {
        var billing = member.contract().billing();
        var settled = billing == null ? null : billing.billedThrough();
        var sites = member.sites();
        return charges.getOrDefault(member.id(), List.of()).stream()
                .filter(charge -> charge.charge().kind() != ChargeKind.LATE_FEE)
                .filter(charge -> sites.test(charge.charge().siteRef()))
                .filter(charge ->
                        settled == null || charge.charge().period().end().isAfter(settled))
                .toList();
    }
}
