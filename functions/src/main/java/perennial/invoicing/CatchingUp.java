package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import perennial.id.LineId;
import perennial.pricing.Charge;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.CatchUp;

/** Periods of a group that were to be invoiced on earlier days, and how the entity has them billed. */
record CatchingUp(LegalEntity entity, List<MemberCharges> charges) {

    /**
     * The first of several dates on which the charges were to be invoiced, where each date has its own invoice; the others
     * stay due. Corrections of what is billed have no date of their own.
     */
    Optional<LocalDate> firstOfSeveral(Function<ContractMember, Map<LineId, LocalDate>> billedThrough) {
        if (entity.catchUp() == CatchUp.MERGED) {
            return Optional.empty();
        }
        var dates = charges.stream()
                .flatMap(member -> unbilled(member, billedThrough.apply(member.member())))
                .map(Charge::generationDate)
                .distinct()
                .sorted()
                .toList();
        return dates.size() > 1 ? Optional.of(dates.getFirst()) : Optional.empty();
    }

    private static Stream<Charge> unbilled(MemberCharges member, Map<LineId, LocalDate> billed) {
        return member.changes().additions().stream().filter(charge -> {
            var until = billed.get(charge.line());
            return until == null || !charge.period().start().isBefore(until);
        });
    }
}
