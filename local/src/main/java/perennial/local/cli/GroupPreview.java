package perennial.local.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.BillingGroup.Member;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/** Plays the billing of one group, from the day its contracts come in, well ahead of their first period. */
final class GroupPreview {
    /** Longer than any lead, so that the first invoice is drafted on its own day. */
    private static final int DAYS_AHEAD = 120;

    private final BillingGroupId id;
    private final List<PreviewMember> members;
    private final Settings settings;
    private final Judge judge;

    GroupPreview(BillingGroupId id, List<PreviewMember> members, Entities entities) {
        this.id = id;
        this.members = members;
        this.settings = entities.settingsOf(members.getFirst().contract());
        this.judge = new Judge(entities);
    }

    void play(LocalDate through, PreviewReport report) {
        var received = received(through);
        var group = newGroup();
        LocalDate day = received;
        while (day != null && !day.isAfter(through)) {
            var drafted = Drafting.draft(snapshot(group, received, day), settings, day);
            group = after(drafted, group);
            day = tell(drafted, report);
        }
    }

    private static BillingGroup after(Drafted drafted, BillingGroup group) {
        return switch (drafted) {
            case Drafted.Ready(var draft) -> draft.next();
            case Drafted.Settled(var after) -> after;
            case Drafted.NothingDue _, Drafted.Blocked _ -> group;
        };
    }

    /** Returns the next day on which there is something to bill. */
    private static LocalDate tell(Drafted drafted, PreviewReport report) {
        return switch (drafted) {
            case Drafted.Ready(var draft) -> {
                draft.documents().forEach(report::invoice);
                yield draft.next().nextBillDate();
            }
            case Drafted.NothingDue(var next) -> next;
            case Drafted.Settled(var after) -> after.nextBillDate();
            case Drafted.Blocked(var obstacles) -> {
                report.blocked(obstacles);
                yield null;
            }
        };
    }

    private GroupSnapshot snapshot(BillingGroup group, LocalDate received, LocalDate day) {
        var contracts = members.stream()
                .map(member -> new ContractMember(
                        new ContractVersion(1, member.contract()),
                        judge.verdict(member.contract(), member.read().findings(), received, day),
                        member.part()))
                .toList();
        return new GroupSnapshot(group, contracts, List.of());
    }

    private BillingGroup newGroup() {
        var contract = members.getFirst().contract();
        var contracts = members.stream()
                .map(member -> new Member(member.contract().id(), member.part(), 1, 0))
                .toList();
        var currency = contract.customer() == null ? null : contract.customer().currency();
        return new BillingGroup(
                id, 1, contract.entityId(), contract.customerId(), currency, contracts, null, 0, List.of(), null);
    }

    /** A contract that says no first day is blocked anyway; then one look on the last day is enough. */
    private LocalDate received(LocalDate through) {
        return members.stream()
                .map(PreviewMember::contract)
                .flatMap(GroupPreview::firstDay)
                .min(Comparator.naturalOrder())
                .map(first -> first.minusDays(DAYS_AHEAD))
                .filter(first -> first.isBefore(through))
                .orElse(through);
    }

    private static Stream<LocalDate> firstDay(Contract contract) {
        var start = contract.term() == null ? null : contract.term().startDate();
        var billedThrough =
                contract.billing() == null ? null : contract.billing().billedThrough();
        return Stream.of(start, billedThrough).filter(Objects::nonNull).max(Comparator.naturalOrder()).stream();
    }
}
