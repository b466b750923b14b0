package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Price.Season;
import perennial.pricing.Derivation.PriceStep;

/** The windows of the year in which a price is another; they do not overlap. */
record Seasons(List<Season> all, String pointer) {

    PriceInForce apply(PriceInForce price, LocalDate day) {
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).covers(day))
                .mapToObj(index -> apply(price, index))
                .findFirst()
                .orElse(price);
    }

    /** The days on which a season may begin or be over; a day too many does no harm. */
    Stream<LocalDate> turns(Period within) {
        return IntStream.rangeClosed(within.start().getYear(), within.end().getYear())
                .boxed()
                .flatMap(year -> all.stream()
                        .flatMap(season -> Stream.of(
                                day(season.from(), year),
                                day(season.from(), year).plusDays(1),
                                day(season.to(), year).plusDays(1))));
    }

    private static LocalDate day(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    private PriceInForce apply(PriceInForce price, int index) {
        var season = all.get(index);
        var value = season.value();
        return switch (season.kind()) {
            case PERCENT -> price.changed(amount -> changedBy(value, amount), told(index));
            case AMOUNT -> price.changed(amount -> amount.add(value), told(index));
            case OVERRIDE -> price.replaced(value, told(index));
        };
    }

    /** Exact, with no more zeros at the end than the price has. */
    private static BigDecimal changedBy(BigDecimal percent, BigDecimal price) {
        var exact = price.add(price.multiply(percent).movePointLeft(2)).stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), price.scale()));
    }

    private PriceStep told(int index) {
        var season = all.get(index);
        return new PriceStep(
                PriceStep.Kind.SEASON,
                pointer + "/seasonal/" + index,
                season.from() + " to " + season.to() + ": " + change(season),
                true);
    }

    private static String change(Season season) {
        var value = season.value().toPlainString();
        var signed = season.value().compareTo(BigDecimal.ZERO) > 0 ? "+" + value : value;
        return switch (season.kind()) {
            case PERCENT -> signed + " %";
            case AMOUNT -> signed;
            case OVERRIDE -> value;
        };
    }
}
