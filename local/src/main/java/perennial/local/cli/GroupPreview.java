package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.invoicing.BilledCharge;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.BillingGroup.Member;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.pricing.ContractVersion;
import perennial.settings.Settings;

/**
 * Plays the billing of one group, from the day its contracts come in, well ahead of their first period, with every later
 * version of them from the day on which it came in.
 */
final class GroupPreview {
    /** Longer than any lead, so that the first invoice is drafted on its own day. */
    private static final int DAYS_AHEAD = 120;

    private final BillingGroupId id;
    private final List<PreviewMember> members;
    private final Settings settings;
    private final Judge judge;
    private final List<BilledCharge> billed = new ArrayList<>();

    GroupPreview(BillingGroupId id, List<PreviewMember> members, Entities entities) {
        this.id = id;
        this.members = members;
        this.settings = entities.settingsOf(members.getFirst().contract());
        this.judge = new Judge(entities);
    }

    void play(LocalDate through, PreviewReport report) {
        play(through, report, () -> false);
    }

    /** Plays until a day, or until the report has enough. */
    void play(LocalDate through, PreviewReport report, BooleanSupplier isEnough) {
        var received = received(through);
        var group = newGroup();
        LocalDate day = received;
        while (day != null && !day.isAfter(through) && !isEnough.getAsBoolean()) {
            group = asOf(day, group);
            var drafted = Drafting.draft(snapshot(group, received, day), settings, day);
            group = after(drafted, group);
            day = earlier(tell(drafted, report), nextVersion(day));
        }
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

    /** The group with its members at the versions that have come in by a day. */
    private BillingGroup asOf(LocalDate day, BillingGroup group) {
        var current = group.members().stream()
                .map(member -> new Member(
                        member.contract(),
                        member.part(),
                        historyOf(member.contract()).numberOn(day),
                        member.billedVersion()))
                .toList();
        return group.with(current, day);
    }

    private PreviewHistory historyOf(ContractId id) {
        return members.stream()
                .map(PreviewMember::history)
                .filter(history -> history.first().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate nextVersion(LocalDate day) {
        return members.stream()
                .map(member -> member.history().nextAfter(day))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Null is never. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
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
                .map(member -> contractMember(member, received, day))
                .toList();
        return new GroupSnapshot(group, contracts, group.changedMembers().isEmpty() ? List.of() : billed);
    }

    private ContractMember contractMember(PreviewMember member, LocalDate received, LocalDate day) {
        var history = member.history();
        var read = history.on(day);
        var cameIn = history.receivedOn(day).orElse(received);
        return new ContractMember(
                new ContractVersion(history.numberOn(day), read.contract()),
                judge.verdict(read.contract(), read.findings(), cameIn, day),
                member.part());
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
