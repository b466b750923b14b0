package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import perennial.id.BillingGroupId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.BillingGroup.Member;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/**
 * Plays the billing of one group, from the day its contracts come in, well ahead of their first period, with every later
 * version of them from the day on which it came in.
 */
final class GroupPreview {
    private final BillingGroupId id;
    private final PreviewMembers members;
    private final Settings settings;
    private final Judge judge;
    private final List<BilledCharge> billed = new ArrayList<>();
    private List<Obstacle> obstacles = List.of();

    GroupPreview(BillingGroupId id, List<PreviewMember> members, Entities entities) {
        this.id = id;
        this.members = new PreviewMembers(members);
        this.settings = entities.settingsOf(this.members.first());
        this.judge = new Judge(entities);
    }

    void play(LocalDate through, PreviewReport report) {
        play(through, report, () -> false);
    }

    /** Plays until a day, or until the report has enough. */
    void play(LocalDate through, PreviewReport report, BooleanSupplier isEnough) {
        var received = members.received(through);
        var group = newGroup();
        LocalDate before = received;
        LocalDate day = received;
        while (day != null && !day.isAfter(through) && !isEnough.getAsBoolean()) {
            group = members.asOf(day, members.heard(group, before, day));
            var drafted = Drafting.draft(snapshot(group, received, day), settings, day);
            group = after(drafted, group);
            before = day;
            day = following(day, tell(drafted, report));
        }
    }

    /** With nothing ahead, what its meters tell is looked at on the day on which it counts. */
    private LocalDate following(LocalDate day, LocalDate next) {
        return earlier(next == null ? members.nextUsage(day) : next, members.nextVersion(day));
    }

    private BillingGroup after(Drafted drafted, BillingGroup group) {
        return switch (drafted) {
            case Drafted.Ready(var draft) -> {
                draft.documents().stream().flatMap(BilledCharge::on).forEach(billed::add);
                yield draft.next();
            }
            case Drafted.Settled(var after) -> after;
            case Drafted.NothingDue _, Drafted.Blocked _ -> group;
        };
    }

    /** Null is never. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Returns the next day on which there is something to bill. */
    private LocalDate tell(Drafted drafted, PreviewReport report) {
        return switch (drafted) {
            case Drafted.Ready(var draft) -> {
                draft.documents().forEach(report::invoice);
                yield draft.next().nextBillDate();
            }
            case Drafted.NothingDue(var next) -> next;
            case Drafted.Settled(var after) -> after.nextBillDate();
            case Drafted.Blocked(var found) -> {
                tell(found, report);
                yield null;
            }
        };
    }

    /** What still holds the group is told once. */
    private void tell(List<Obstacle> found, PreviewReport report) {
        if (!found.equals(obstacles)) {
            report.blocked(found);
        }
        obstacles = found;
    }

    private GroupSnapshot snapshot(BillingGroup group, LocalDate received, LocalDate day) {
        var contracts = members.all().stream()
                .map(member -> contractMember(member, received, day))
                .toList();
        return new GroupSnapshot(group, contracts, group.changedMembers().isEmpty() ? List.of() : billed);
    }

    private ContractMember contractMember(PreviewMember member, LocalDate received, LocalDate day) {
        var history = member.history();
        var read = history.on(day);
        var cameIn = history.receivedOn(day).orElse(received);
        return new ContractMember(
                new ContractVersion(
                        history.numberOn(day), read.contract(), history.usage().on(day)),
                judge.verdict(read.contract(), read.findings(), cameIn, day),
                member.part());
    }

    private BillingGroup newGroup() {
        var contract = members.first();
        var contracts = members.all().stream()
                .map(member -> new Member(member.contract().id(), member.part(), 1, 0))
                .toList();
        var currency = contract.customer() == null ? null : contract.customer().currency();
        return new BillingGroup(
                id, 1, contract.entityId(), contract.customerId(), currency, contracts, null, 0, List.of(), null);
    }
}
