package perennial.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Meter;
import perennial.contract.Meter.Aggregation;
import perennial.contract.Severity;
import perennial.contract.UsageEvent;
import perennial.id.ContractId;
import perennial.ingest.read.UsageLine;

/** Why a line of usage is refused, as the contract's meters are. What is merely doubtful is kept, and holds the contract. */
public record EventRules(Contract contract) {

    /** @param day of use */
    public Optional<Finding> check(UsageLine line, LocalDate day) {
        var meter = contract.meters().stream()
                .filter(each -> each.meterId().equals(line.meterId()))
                .findFirst();
        return meter.isEmpty()
                ? Optional.of(refused(
                        "METER_MISSING",
                        "/meterId",
                        line.meterId(),
                        "the contract has no such meter",
                        "correct it, or add the meter to the contract"))
                : Stream.of(unit(line, meter.get()), subject(line, meter.get()), end(day))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Of a contract that is not there. */
    public static Finding unknown(ContractId id) {
        return refused(
                "CONTRACT_UNKNOWN",
                "/contract",
                id.value(),
                "there is no such contract",
                "correct source and contract, or import the contract first");
    }

    /** Of a revision that is there and says something else. */
    public static Finding contradiction(UsageEvent event) {
        return refused(
                "REVISION_REUSED",
                "/revision",
                String.valueOf(event.revision()),
                "another event of this id and revision is stored",
                "send the change under a higher revision");
    }

    private static Finding refused(String code, String field, String value, String message, String remedy) {
        return new Finding(code, Severity.REJECT, field, value, message, remedy);
    }

    private static Optional<Finding> unit(UsageLine line, Meter meter) {
        return line.unit() == null || line.unit().equals(meter.unit())
                ? Optional.empty()
                : Optional.of(refused(
                        "METER_UNIT_MISMATCH",
                        "/unit",
                        line.unit(),
                        "the meter counts in " + meter.unit(),
                        "convert the quantity, or correct the unit"));
    }

    private static Optional<Finding> subject(UsageLine line, Meter meter) {
        return meter.aggregation() != Aggregation.UNIQUE || line.subject() != null
                ? Optional.empty()
                : Optional.of(refused(
                        "SUBJECT_MISSING",
                        "/subject",
                        null,
                        "the meter counts different subjects",
                        "name what was counted"));
    }

    private Optional<Finding> end(LocalDate day) {
        var last = lastDay();
        return last == null || !day.isAfter(last)
                ? Optional.empty()
                : Optional.of(refused(
                        "USAGE_OUT_OF_RANGE",
                        "/on",
                        day.toString(),
                        "the contract ended on " + last,
                        "correct the day, or extend the contract"));
    }

    /** With an open end the contract, and its usage, go on after the end date. */
    private LocalDate lastDay() {
        var term = contract.term();
        return term == null || Boolean.TRUE.equals(term.openEnded()) ? null : term.endDate();
    }
}
