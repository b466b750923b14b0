package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Price.Season;
import perennial.contract.Price.Step;

/** What is wrong with the terms by which a price changes over time. */
final class PriceTimeFaults {
    private static final BigDecimal NOTHING_LEFT = BigDecimal.valueOf(-100);
    private static final LocalDate LEAP_YEAR = LocalDate.of(2028, 1, 1);

    private static final List<Rule<Price>> PRICE = List.of(
            new Rule<>(
                    "SEASON_OVERLAP",
                    HOLD,
                    "/seasonal",
                    "two seasons hold on one day of the year",
                    "end one before the other begins; both ends are included",
                    PriceTimeFaults::hasOverlappingSeasons),
            new Rule<>(
                    "OVERRIDE_INCOMPLETE",
                    HOLD,
                    "/override",
                    "the price override lacks its amount, author, reason or last day",
                    "give all four, or take it out",
                    PriceTimeFaults::hasIncompleteOverride),
            new Rule<>(
                    "TIERS_CHANGED",
                    HOLD,
                    "/tiers",
                    "one amount cannot take the place of tiers: only percentages change them over time",
                    "end the line where the tiers change, and go on with an entry of the new ones",
                    PriceTimeFaults::replacesTiers));

    private static final List<Rule<Season>> SEASON = List.of(new Rule<>(
            "SEASON_INVALID",
            HOLD,
            "",
            "the season lacks an end, or has a day that no year has, or takes off more than all",
            "give from and to as MM-DD, a kind and a value",
            season -> !isDay(season.from()) || !isDay(season.to()) || !hasChange(season),
            season -> season.from() + " to " + season.to()));

    private PriceTimeFaults() {}

    /** A step and the first day of its contract, which may be unknown. */
    private record Dated(Step step, LocalDate start, boolean isRepeated) {
        boolean isIncomplete() {
            return step.from() == null
                    || step.unitAmount() == null
                    || step.unitAmount().signum() < 0
                    || isRepeated;
        }

        boolean isBeforeStart() {
            return start != null && step.from() != null && step.from().isBefore(start);
        }
    }

    private static final List<Rule<Dated>> STEP = List.of(
            new Rule<>(
                    "STEP_INVALID",
                    HOLD,
                    "",
                    "the step lacks its day or its amount, or another has the same day",
                    "give each step a day of its own and an amount of at least zero",
                    Dated::isIncomplete,
                    dated -> dated.step.from()),
            new Rule<>(
                    "STEP_BEFORE_START",
                    HOLD,
                    "/from",
                    "the step lies before the start of the contract",
                    "correct its day, or make it the price",
                    Dated::isBeforeStart,
                    dated -> dated.step.from()));

    /** The faults of a price that has a model and an amount. */
    static Stream<Finding> of(Price price, LocalDate start, String pointer) {
        var seasons = IntStream.range(0, price.seasonal().size())
                .boxed()
                .flatMap(index -> Rule.check(SEASON, price.seasonal().get(index), pointer + "/seasonal/" + index));
        var steps = IntStream.range(0, price.steps().size())
                .boxed()
                .flatMap(index -> Rule.check(STEP, dated(price.steps(), index, start), pointer + "/steps/" + index));
        return Stream.of(Rule.check(PRICE, price, pointer), seasons, steps, EscalatorFaults.of(price, start, pointer))
                .flatMap(findings -> findings);
    }

    private static Dated dated(List<Step> steps, int index, LocalDate start) {
        var step = steps.get(index);
        boolean isRepeated = step.from() != null
                && steps.subList(0, index).stream()
                        .anyMatch(earlier -> step.from().equals(earlier.from()));
        return new Dated(step, start, isRepeated);
    }

    /** Most lines have none, and looking through a year for every line costs more than pricing it. */
    private static boolean hasOverlappingSeasons(Price price) {
        var seasons = price.seasonal().stream()
                .filter(season -> isDay(season.from()) && isDay(season.to()))
                .toList();
        return seasons.size() > 1
                && LEAP_YEAR
                        .datesUntil(LEAP_YEAR.plusYears(1))
                        .anyMatch(day -> seasons.stream()
                                        .filter(season -> season.covers(day))
                                        .count()
                                > 1);
    }

    private static boolean hasIncompleteOverride(Price price) {
        var override = price.override();
        return override != null
                && (override.unitAmount() == null
                        || PriceFaults.isNegative(override.unitAmount())
                        || !Examined.isGiven(override.author())
                        || !Examined.isGiven(override.reason())
                        || override.until() == null);
    }

    private static boolean replacesTiers(Price price) {
        boolean replaces = price.override() != null
                || !price.steps().isEmpty()
                || price.seasonal().stream().anyMatch(season -> season.kind() != Season.Kind.PERCENT);
        return TierFaults.isTiered(price) && replaces;
    }

    private static boolean hasChange(Season season) {
        if (season.kind() == null || season.value() == null) {
            return false;
        }
        return switch (season.kind()) {
            case PERCENT -> season.value().compareTo(NOTHING_LEFT) >= 0;
            case AMOUNT -> true;
            case OVERRIDE -> season.value().signum() >= 0;
        };
    }

    private static boolean isDay(String text) {
        try {
            return text != null && Season.monthDay(text) != null;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
