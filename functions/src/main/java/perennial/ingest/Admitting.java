package perennial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.contract.ContractHead.Share;
import perennial.contract.StoredContract;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;

/** Works out what a candidate changes in the book as it stands. */
final class Admitting {
    private final ContractBook book;

    Admitting(ContractBook book) {
        this.book = book;
    }

    /** The first version of a contract, as if the book knew neither it nor its groups. */
    static Admission asNew(Candidate candidate) {
        return first(candidate, group -> Optional.empty());
    }

    /** The first version of a contract whose groups others may have founded. */
    Admission first(Candidate candidate) {
        return first(candidate, group -> book.group(group, candidate.contract().id()));
    }

    /** A further version. */
    Admission next(Candidate candidate, ContractHead stored, long number) {
        return new Regrouping(candidate, stored, groups(stored, candidate)).admission(number);
    }

    private static Admission first(Candidate candidate, Function<BillingGroupId, Optional<BillingGroup>> known) {
        var head = candidate.head(1, candidate.shares(), List.of());
        var groups = new ArrayList<BillingGroup>();
        for (var share : head.shares()) {
            var joining = new Joining(candidate, share, head.version(), 0);
            groups.add(known.apply(share.group()).map(joining::join).orElseGet(joining::found));
        }
        return admission(candidate, head, groups);
    }

    /** All groups that the contract leaves, keeps or enters, as far as they exist. */
    private Map<BillingGroupId, BillingGroup> groups(ContractHead stored, Candidate candidate) {
        return Stream.concat(stored.shares().stream(), candidate.shares().stream())
                .map(Share::group)
                .distinct()
                .map(group -> book.group(group, stored.id()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(BillingGroup::id, Function.identity()));
    }

    static Admission admission(Candidate candidate, ContractHead head, List<BillingGroup> groups) {
        var version = new StoredContract(head.version(), candidate.today(), candidate.contract());
        return new Admission(version, head, groups);
    }
}
