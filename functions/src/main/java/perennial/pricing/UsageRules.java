package perennial.pricing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Meter;
import perennial.contract.UsageEvent;
import perennial.pricing.Metered.Source;

/** What must hold of usage before it is billed: nothing is missing, and nothing is out of range. */
record UsageRules(ContractPricing pricing) {

    /** Events that cannot have happened as they were told. */
    List<Refusal> outOfRange() {
        return meters().flatMap(meter -> pricing.usage().events().stream()
                        .filter(event -> event.meterId().equals(meter.meterId()))
                        .flatMap(event -> what(meter, event).map(what -> refusal(meter, event, what)).stream()))
                .toList();
    }

    /** Charges whose quantity is not known, or is more than can be. */
    List<Refusal> check(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.derivation().metered() != null)
                .filter(charge -> !charge.derivation().metered().isBillable())
                .map(this::refusal)
                .toList();
    }

    private Stream<Meter> meters() {
        return pricing.lines().stream()
                .filter(line -> line.metering() != null)
                .map(line -> line.metering().meter())
                .distinct();
    }

    private Optional<String> what(Meter meter, UsageEvent event) {
        if (event.quantity().signum() < 0) {
            return Optional.of("is below zero");
        }
        if (meter.max() != null && event.quantity().compareTo(meter.max()) > 0) {
            return Optional.of("is above the meter's greatest");
        }
        if (event.day().isBefore(pricing.schedule().term().from())) {
            return Optional.of("is before the contract's start");
        }
        return event.day().isAfter(event.received())
                ? Optional.of("was in the future when it came in")
                : Optional.empty();
    }

    private Refusal refusal(Meter meter, UsageEvent event, String what) {
        return outOfRange(
                meter,
                "event " + event.id() + " (" + event.quantity().toPlainString() + " on " + event.day() + ") " + what
                        + "; send it again with a higher revision");
    }

    private Refusal refusal(Charge charge) {
        var metered = charge.derivation().metered();
        var meter = meters().filter(each -> each.meterId().equals(metered.meterId()))
                .findFirst()
                .orElseThrow();
        return metered.source() == Source.MISSING ? missing(meter, charge) : tooMuch(meter, charge, metered);
    }

    private Refusal missing(Meter meter, Charge charge) {
        return new Refusal(
                "USAGE_MISSING",
                "meter " + meter.meterId() + " has told nothing " + days(charge)
                        + "; send its usage, or an event of quantity 0 if nothing was used",
                pointer(meter));
    }

    private Refusal tooMuch(Meter meter, Charge charge, Metered metered) {
        return outOfRange(
                meter,
                "meter " + meter.meterId() + " counted " + metered.used().toPlainString() + " " + days(charge)
                        + ", above "
                        + (meter.max() == null
                                ? "what can be billed"
                                : meter.max().toPlainString())
                        + "; correct its events, or the meter's max");
    }

    private Refusal outOfRange(Meter meter, String message) {
        return new Refusal("USAGE_OUT_OF_RANGE", message, pointer(meter));
    }

    private String pointer(Meter meter) {
        return "/meters/" + pricing.contract().meters().indexOf(meter);
    }

    private static String days(Charge charge) {
        return "for " + charge.period().start() + " to " + charge.period().end().minusDays(1);
    }
}
