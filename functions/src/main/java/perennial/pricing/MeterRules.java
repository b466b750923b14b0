package perennial.pricing;

import static perennial.pricing.Rule.broken;
import static perennial.pricing.Rule.unsupported;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Meter;
import perennial.contract.Price;
import perennial.contract.Price.Model;
import perennial.contract.ServiceLine;

/** Metered lines that cannot be priced, because they are broken or because their terms are not built yet. */
final class MeterRules {
    private static final List<Rule<Line>> RULES = List.of(
            broken(
                    "METER_MISSING",
                    "the contract has no meter of that name; add it under meters, or correct the line",
                    "/meterRef",
                    line -> line.service.hasMeter() && line.meter().isEmpty()),
            broken(
                    "METER_MISSING",
                    "the line is billed by usage and names no meter; give its meterRef",
                    "/meterRef",
                    line -> !line.service.hasMeter() && isByUsage(line.service.price())),
            broken(
                    "METER_UNIT_MISMATCH",
                    "the line and its meter count different units; correct one of them",
                    "/unit",
                    Line::differsInUnit),
            broken(
                    "METER_AMBIGUOUS",
                    "two meters of the contract have that name; rename one",
                    "/meterRef",
                    line -> line.sameMeters() > 1),
            broken(
                    "QUANTITY_NEGATIVE",
                    "included and committed units and cut-off days are not below zero; correct them",
                    "",
                    Line::isNegative),
            broken(
                    "PRICE_MISSING",
                    "prepaid units need the amount of one; give it",
                    "/price/unitAmount",
                    line -> line.prepays() && line.service.price().unitAmount() == null),
            unsupported("a meter on a price that counts no units", "/meterRef", Line::countsNothing),
            unsupported(
                    "a pool of metered lines",
                    "/price/pool",
                    line -> line.isPriced() && line.service.price().pool() != null));

    private static final List<Rule<Price>> DEVICES = List.of(
            unsupported("rent by usage", "/model", MeterRules::isByUsage),
            unsupported("a commitment on rent", "/commitment", MeterRules::commits));

    private MeterRules() {}

    static List<Refusal> check(Contract contract, ServiceLine line, String pointer) {
        return Rule.check(RULES, new Line(contract, line), pointer);
    }

    /** What must hold of the price of a rented device, which no meter counts. */
    static List<Refusal> check(Price price, String pointer) {
        return Rule.check(DEVICES, price, pointer);
    }

    static boolean commits(Price price) {
        var commitment = price == null ? null : price.commitment();
        return commitment != null && (commitment.minimumQuantity() != null || commitment.prepaidQuantity() != null);
    }

    private static boolean isByUsage(Price price) {
        return price != null && price.model() == Model.USAGE;
    }

    /** A service line, with the contract that has its meter. */
    private record Line(Contract contract, ServiceLine service) {

        Optional<Meter> meter() {
            return Metering.meterOf(service, contract);
        }

        long sameMeters() {
            return contract.meters().stream()
                    .filter(meter -> meter.meterId().equals(service.meterRef()))
                    .count();
        }

        boolean differsInUnit() {
            return service.unit() != null
                    && meter().map(Meter::unit)
                            .filter(unit -> !unit.equals(service.unit()))
                            .isPresent();
        }

        boolean isNegative() {
            return isPriced() && meter().isPresent() && amounts().anyMatch(amount -> amount.signum() < 0);
        }

        boolean prepays() {
            return isPriced() && Allowance.of(service).hasPrepaid();
        }

        boolean countsNothing() {
            var model = isPriced() ? service.price().model() : null;
            return meter().isPresent() && (model == Model.FLAT || model == Model.PERCENT_OF);
        }

        boolean isPriced() {
            return service.hasMeter() && service.price() != null;
        }

        private Stream<BigDecimal> amounts() {
            var allowance = Allowance.of(service);
            return Stream.of(
                    allowance.included().units(),
                    allowance.prepaid().units(),
                    allowance.least(),
                    BigDecimal.valueOf(meter().orElseThrow().cutoffDays()));
        }
    }
}
