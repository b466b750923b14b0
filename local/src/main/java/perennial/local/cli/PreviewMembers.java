package perennial.local.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;

/** The contracts that one group bills, as their versions and what their meters told come in day by day. */
record PreviewMembers(List<PreviewMember> all) {
    /** Longer than any lead, so that the first invoice is drafted on its own day. */
    private static final int DAYS_AHEAD = 120;

    Contract first() {
        return all.getFirst().contract();
    }

    /** The group with its members at the versions that have come in by a day. */
    BillingGroup asOf(LocalDate day, BillingGroup group) {
        var current = group.members().stream()
                .map(member -> new Member(
                        member.contract(),
                        member.part(),
                        historyOf(member.contract()).numberOn(day),
                        member.billedVersion(),
                        member.told(),
                        member.counted()))
                .toList();
        return group.with(current, day);
    }

    /** The group after what its meters told since one day that counts on another. */
    BillingGroup heard(BillingGroup group, LocalDate since, LocalDate day) {
        var heard = group;
        for (var member : all) {
            var contract = member.history().on(day).contract();
            heard = member.history().usage().heard(heard, contract, since, day);
        }
        return heard;
    }

    /** Null is never. */
    LocalDate nextVersion(LocalDate day) {
        return next(day, PreviewHistory::nextAfter);
    }

    /** Null is never. */
    LocalDate nextUsage(LocalDate day) {
        return next(day, (history, after) -> history.usage().nextAfter(after));
    }

    /** When they came in; a contract that says no first day is blocked anyway, and one look on the last day is enough. */
    LocalDate received(LocalDate through) {
        return all.stream()
                .map(PreviewMember::contract)
                .flatMap(PreviewMembers::firstDay)
                .min(Comparator.naturalOrder())
                .map(first -> first.minusDays(DAYS_AHEAD))
                .filter(first -> first.isBefore(through))
                .orElse(through);
    }

    private LocalDate next(LocalDate day, BiFunction<PreviewHistory, LocalDate, Optional<LocalDate>> after) {
        return all.stream()
                .map(member -> after.apply(member.history(), day))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private PreviewHistory historyOf(ContractId id) {
        return all.stream()
                .map(PreviewMember::history)
                .filter(history -> history.first().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LocalDate> firstDay(Contract contract) {
        var start = contract.term() == null ? null : contract.term().startDate();
        var billedThrough =
                contract.billing() == null ? null : contract.billing().billedThrough();
        return Stream.of(start, billedThrough).filter(Objects::nonNull).max(Comparator.naturalOrder()).stream();
    }
}
