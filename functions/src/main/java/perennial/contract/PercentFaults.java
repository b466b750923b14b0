package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Billing.Timing;
import perennial.contract.Price.Model;

/** Whether a percentage has anything to be taken of: another line that is billed in the contract's own rhythm. */
public final class PercentFaults {
    private static final List<Rule<Percentage>> RULES = List.of(new Rule<>(
            "PERCENT_OF_NOTHING",
            HOLD,
            "/price/model",
            "the line is a percentage, and no other line is billed in the contract's own cycle and timing, at its site"
                    + " if it names one",
            "give it a price of its own, or bring a line that it is a percentage of into that rhythm",
            Percentage::isOfNothing,
            percentage -> Model.PERCENT_OF));

    private PercentFaults() {}

    /** A percentage of what a contract's other lines cost; with a site only of those there. */
    private record Percentage(Contract contract, String siteRef) {
        boolean isOfNothing() {
            var rhythm = new OwnRhythm(contract);
            return contract.services().stream().noneMatch(line -> isHere(line.siteRef()) && rhythm.has(line))
                    && contract.equipment().stream()
                            .noneMatch(device -> isHere(device.siteRef()) && rhythm.has(device));
        }

        private boolean isHere(String site) {
            return siteRef == null || siteRef.equals(site);
        }
    }

    /** What is billed for the contract's own periods, on its own dates, at a price that is no percentage. */
    private record OwnRhythm(Contract contract) {
        boolean has(Equipment device) {
            return device.mode() != Equipment.Mode.SOLD && !isPercentage(device.price());
        }

        boolean has(ServiceLine line) {
            return !isPercentage(line.price()) && hasCycle(line) && hasTiming(line);
        }

        private boolean hasCycle(ServiceLine line) {
            var own = line.billingOverride();
            return own == null
                    || own.cycle() == null
                    || own.cycle().equals(contract.billing().cycle());
        }

        private boolean hasTiming(ServiceLine line) {
            var own = line.billingOverride();
            return line.hasMeter()
                    ? isPrepaid(line) && timing() == Timing.IN_ADVANCE
                            || isWithoutCutoff(line) && timing() == Timing.IN_ARREARS
                    : own == null || own.timing() == null || own.timing() == timing();
        }

        private Timing timing() {
            var timing = contract.billing().timing();
            return timing == null ? Timing.IN_ADVANCE : timing;
        }

        /** Usage that closes later than the period is billed later than the other lines. */
        private boolean isWithoutCutoff(ServiceLine line) {
            return contract.meters().stream()
                    .filter(meter -> line.meterRef().equals(meter.meterId()))
                    .allMatch(meter -> meter.cutoffDays() == null || meter.cutoffDays() == 0);
        }

        private static boolean isPrepaid(ServiceLine line) {
            var commitment = line.price() == null ? null : line.price().commitment();
            return commitment != null
                    && commitment.prepaidQuantity() != null
                    && commitment.prepaidQuantity().signum() > 0;
        }
    }

    /** The faults of all lines and devices that are percentages; each holds the contract. */
    public static Stream<Finding> of(Contract contract) {
        if (contract.billing() == null) {
            return Stream.empty();
        }
        var lines = IntStream.range(0, contract.services().size()).boxed().flatMap(index -> {
            var line = contract.services().get(index);
            return check(contract, line.price(), line.siteRef(), "/services/" + index);
        });
        var devices = IntStream.range(0, contract.equipment().size()).boxed().flatMap(index -> {
            var device = contract.equipment().get(index);
            return check(contract, device.price(), device.siteRef(), "/equipment/" + index);
        });
        return Stream.concat(lines, devices);
    }

    private static Stream<Finding> check(Contract contract, Price price, String siteRef, String pointer) {
        return isPercentage(price) ? Rule.check(RULES, new Percentage(contract, siteRef), pointer) : Stream.empty();
    }

    private static boolean isPercentage(Price price) {
        return price != null && price.model() == Model.PERCENT_OF;
    }
}
