package perennial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.contract.ContractHead.Past;
import perennial.contract.ContractHead.Share;
import perennial.contract.Parting;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;

/**
 * What a further version of a contract changes in the groups that it leaves, keeps and enters. Where it leaves invoices
 * behind, the head remembers the group, so that those who bill the contract from now on compare with them.
 *
 * @param groups those of the groups concerned that exist
 */
record Regrouping(Candidate candidate, ContractHead stored, Map<BillingGroupId, BillingGroup> groups) {

    Admission admission(long number) {
        var head = candidate.head(number, shares(), past(number));
        var changed = new ArrayList<BillingGroup>();
        left(head).map(group -> Membership.left(group, head.id())).forEach(changed::add);
        head.shares().forEach(share -> changed.add(entered(share, head)));
        return Admitting.admission(candidate, head, changed);
    }

    /** Terms that stay once a contract is billed keep it in its groups, where a person is told. */
    private List<Share> shares() {
        return billed().allMatch(this::keepsLastingTerms) ? candidate.shares() : stored.shares();
    }

    private boolean keepsLastingTerms(BillingGroup group) {
        return Objects.equals(group.entity(), candidate.contract().entityId())
                && Objects.equals(group.customer(), candidate.contract().customerId())
                && Objects.equals(group.currency(), candidate.currency());
    }

    private Stream<BillingGroup> left(ContractHead head) {
        var kept = head.shares().stream().map(Share::group).collect(Collectors.toSet());
        return stored.shares().stream()
                .map(Share::group)
                .filter(group -> !kept.contains(group))
                .flatMap(this::existing);
    }

    private BillingGroup entered(Share share, ContractHead head) {
        var joining = new Joining(candidate, share, head.version(), billedVersion());
        return existing(share.group())
                .map(group -> isMember(share.group()) ? Membership.changed(group, joining) : joining.join(group))
                .findFirst()
                .orElseGet(joining::found);
    }

    private Stream<BillingGroup> existing(BillingGroupId group) {
        return Optional.ofNullable(groups.get(group)).stream();
    }

    private boolean isMember(BillingGroupId group) {
        return stored.shares().stream().anyMatch(share -> share.group().equals(group));
    }

    /** By any of its groups. */
    private long billedVersion() {
        return billed().mapToLong(this::billedVersion).max().orElse(0);
    }

    /** A large group that has not heard of a member since its roll was written has billed it if it has billed at all. */
    private long billedVersion(BillingGroup group) {
        return group.member(stored.id())
                .map(Member::billedVersion)
                .orElse(!group.isWhole() && group.ordinal() > 0 ? stored.version() : 0);
    }

    private Stream<BillingGroup> billed() {
        return stored.shares().stream()
                .map(Share::group)
                .flatMap(this::existing)
                .filter(group -> billedVersion(group) > 0);
    }

    /** A group that keeps one site's part keeps what it billed; what any other billed may be another's now. */
    private List<Past> past(long number) {
        var kept = shares();
        var moved = stored.shares().stream()
                .filter(share -> !kept.contains(share) || kept.size() > 1 && !Parting.isOneSite(share.part()))
                .flatMap(share -> existing(share.group()))
                .filter(group -> group.ordinal() > 0 && !isKnownPast(group))
                .map(group -> new Past(group.id(), group.ordinal(), number));
        return Stream.concat(stored.past().stream(), moved).toList();
    }

    private boolean isKnownPast(BillingGroup group) {
        return stored.past().stream()
                .anyMatch(past -> past.group().equals(group.id()) && past.ordinal() == group.ordinal());
    }
}
