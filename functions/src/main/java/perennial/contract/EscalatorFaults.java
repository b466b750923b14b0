package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Price.Escalator;

/** Whether an escalator says when, and by how much. */
final class EscalatorFaults {
    private static final BigDecimal DOUBLE = BigDecimal.valueOf(100);

    private static final List<Rule<Price>> RULES = List.of(new Rule<>(
            "ESCALATOR_INVALID",
            HOLD,
            "/escalator",
            "the escalator does not say by how much or when, changes by more than 100 percent, or its floor is over its cap",
            "give kind, value or index, firstOn and everyMonths of at least 1; SCHEDULE needs steps",
            price -> price.escalator() != null && !isSound(price.escalator(), price),
            price -> price.escalator().value()));

    private static final List<Rule<Dated>> DATES = List.of(new Rule<>(
            "ESCALATOR_INVALID",
            HOLD,
            "/escalator/firstOn",
            "several increases fall on or before the contract's start, and all of them would apply at once on its first day",
            "give the first increase from the start on as firstOn, or one less than everyMonths before the start",
            Dated::isLongBeforeStart,
            dated -> dated.escalator.firstOn()));

    private EscalatorFaults() {}

    /** A sound escalator and the first day of its contract. */
    private record Dated(Escalator escalator, LocalDate start) {
        boolean isLongBeforeStart() {
            return escalator.kind() != Escalator.Kind.SCHEDULE
                    && escalator.firstOn().isBefore(start)
                    && !escalator.effective(1).isAfter(start);
        }
    }

    /** The faults of a price's escalator, if it has one; {@code start} may be unknown. */
    static Stream<Finding> of(Price price, LocalDate start, String pointer) {
        var escalator = price.escalator();
        return escalator == null || start == null || !isSound(escalator, price)
                ? Rule.check(RULES, price, pointer)
                : Rule.check(DATES, new Dated(escalator, start), pointer);
    }

    static boolean isSound(Escalator escalator, Price price) {
        if (escalator.kind() == null || isFloorOverCap(escalator)) {
            return false;
        }
        return switch (escalator.kind()) {
            case PERCENT -> isRecurring(escalator) && isChange(escalator.value());
            case INDEX -> isRecurring(escalator) && Examined.isGiven(escalator.index());
            case SCHEDULE -> !price.steps().isEmpty();
        };
    }

    private static boolean isRecurring(Escalator escalator) {
        return escalator.firstOn() != null && escalator.everyMonths() != null && escalator.everyMonths() > 0;
    }

    private static boolean isChange(BigDecimal percent) {
        return percent != null && percent.abs().compareTo(DOUBLE) <= 0;
    }

    private static boolean isFloorOverCap(Escalator escalator) {
        return escalator.floor() != null
                && escalator.cap() != null
                && escalator.floor().compareTo(escalator.cap()) > 0;
    }
}
