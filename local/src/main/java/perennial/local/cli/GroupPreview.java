package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import perennial.id.BillingGroupId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.invoicing.Member;
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
    private BillingGroup group;
    private LocalDate received;
    private LocalDate before;
    private LocalDate next;
    private boolean isBlocked;

    GroupPreview(BillingGroupId id, List<PreviewMember> members, Entities entities) {
        this.id = id;
        this.members = new PreviewMembers(members);
        this.settings = entities.settingsOf(this.members.first());
        this.judge = new Judge(entities);
        this.group = newGroup();
    }

    void play(LocalDate through, PreviewReport report) {
        play(through, report, () -> false);
    }

    /** Plays until a day, or until the report has enough. */
    void play(LocalDate through, PreviewReport report, BooleanSupplier isEnough) {
        received = members.received(through);
        before = received;
        next = received;
        while (next != null && !next.isAfter(through) && !isEnough.getAsBoolean()) {
            next = bill(next, report);
        }
    }

    /** Plays everything before a day, and says how the group then stands; what could not be billed is still due. */
    BillingGroup standingOn(LocalDate date, PreviewReport report) {
        play(date.minusDays(1), report);
        received = members.received(date);
        var standing = members.asOf(date, members.heard(group, before, date));
        return standing.with(standing.members(), isBlocked ? date : next);
    }

    /** Returns the next day on which there is something to do; null is never. */
    private LocalDate bill(LocalDate day, PreviewReport report) {
        group = members.asOf(day, members.heard(group, before, day));
        var drafted = Drafting.draft(snapshot(group, day), settings, day);
        group = after(drafted);
        isBlocked = drafted instanceof Drafted.Blocked;
        before = day;
        return following(day, tell(drafted, report));
    }

    /** With nothing ahead, what its meters tell is looked at on the day on which it counts. */
    private LocalDate following(LocalDate day, LocalDate next) {
        return earlier(next == null ? members.nextUsage(day) : next, members.nextVersion(day));
    }

    private BillingGroup after(Drafted drafted) {
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

    /** Everything that the group's invoice of a day depends on. */
    GroupSnapshot snapshot(BillingGroup standing, LocalDate day) {
        var contracts = members.all().stream()
                .map(member -> contractMember(member, day))
                .toList();
        return new GroupSnapshot(standing, contracts, standing.changedMembers().isEmpty() ? List.of() : billed);
    }

    private ContractMember contractMember(PreviewMember member, LocalDate day) {
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
