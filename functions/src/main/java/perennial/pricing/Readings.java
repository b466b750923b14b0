package perennial.pricing;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import perennial.contract.Meter.OnMissing;
import perennial.contract.Usage;
import perennial.pricing.Metered.Source;

/**
 * What metered lines used in the periods of their calendar, or what stands for it where nothing was told. A period depends
 * on itself and on the few before it, so the age of the contract costs nothing.
 */
record Readings(ContractPricing pricing) {
    /** An estimate is the mean of these many periods before, of those that told anything. */
    static final int ESTIMATED_FROM = 3;

    private static final int DECIMALS = 12;

    /** What was used; {@code periods} is how many it is the mean of, 0 when it is no estimate. */
    private record Used(BigDecimal units, Source source, int events, int periods) {
        static Used nothing(Source source) {
            return new Used(ZERO, source, 0, 0);
        }

        boolean isKnown() {
            return source != Source.MISSING;
        }
    }

    /** The line with the units that are billed for a period; a line without a meter is as it is. */
    RecurringLine counted(RecurringLine line, long k) {
        return line.metering() == null ? line : line.counted(metered(line, k));
    }

    private Metered metered(RecurringLine line, long k) {
        return carriedInto(line, k)
                .map(carried -> metered(line.metering(), used(line, k), carried))
                .map(metered -> isInRange(line, k, metered) ? metered : metered.outOfRange())
                .orElseGet(() -> metered(line.metering(), Used.nothing(Source.MISSING), ZERO));
    }

    private static Metered metered(Metering metering, Used used, BigDecimal carried) {
        var allowance = metering.allowance();
        return new Metered(
                metering.meter().meterId(),
                metering.meter().unit(),
                used.source(),
                used.units(),
                used.events(),
                used.periods(),
                allowance.included().units(),
                allowance.prepaid().units(),
                carried,
                allowance.least(),
                used.isKnown() ? allowance.billed(used.units(), carried) : ZERO);
    }

    private boolean isInRange(RecurringLine line, long k, Metered metered) {
        var most = line.metering().meter().max();
        var rate =
                line.price().on(pricing.served(line, k).orElseThrow().start()).rate();
        return (most == null || metered.used().compareTo(most) <= 0)
                && rate.amount(metered.billed()).compareTo(LineRules.LARGEST) <= 0;
    }

    private Used used(RecurringLine line, long k) {
        return told(line, k).or(() -> estimated(line, k)).orElseGet(() -> Used.nothing(untold(line)));
    }

    private static Source untold(RecurringLine line) {
        return line.metering().meter().onMissing() == OnMissing.ZERO ? Source.NOTHING_TOLD : Source.MISSING;
    }

    /** What the period before leaves to this one; empty when it is not known. */
    private Optional<BigDecimal> carriedInto(RecurringLine line, long k) {
        return serving(line, k - 1)
                .map(before -> carried(before.metering().allowance(), used(before, k - 1)))
                .orElse(Optional.of(ZERO));
    }

    private static Optional<BigDecimal> carried(Allowance allowance, Used used) {
        return used.isKnown() ? Optional.of(allowance.carried(used.units())) : Optional.empty();
    }

    private Optional<Used> told(RecurringLine line, long k) {
        return pricing.served(line, k)
                .map(days -> pricing.usage().of(line.metering().meter(), days))
                .filter(reading -> !reading.isMissing())
                .map(reading -> new Used(reading.quantity(), Source.COUNTED, reading.events(), 0));
    }

    private Optional<Used> estimated(RecurringLine line, long k) {
        return line.metering().meter().onMissing() == OnMissing.ESTIMATE
                ? mean(LongStream.rangeClosed(k - ESTIMATED_FROM, k - 1)
                        .boxed()
                        .flatMap(j -> serving(line, j).flatMap(version -> told(version, j)).stream())
                        .toList())
                : Optional.empty();
    }

    private static Optional<Used> mean(List<Used> periods) {
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        var sum = periods.stream().map(Used::units).reduce(ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(periods.size()), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Used(Usage.plain(mean), Source.ESTIMATED, 0, periods.size()));
    }

    /** The version of the line that serves a period; versions of a metered line change where periods begin. */
    private Optional<RecurringLine> serving(RecurringLine line, long k) {
        return pricing.lines().stream()
                .filter(version -> version.metering() != null && version.id().equals(line.id()))
                .filter(version -> pricing.served(version, k).isPresent())
                .findFirst();
    }
}
