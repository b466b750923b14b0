package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import perennial.contract.Billing.Anchor;
import perennial.contract.Billing.Anchor.Kind;
import perennial.contract.Billing.Cycle;
import perennial.contract.Billing.Unit;

/** Laws of the periods that a contract's cycle and anchor name, for starts within 400 years. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnchorsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS_OF_400_YEARS = 146_097;
    private static final int CASES = 5_000;

    @ParameterizedTest
    @EnumSource(Unit.class)
    void every_day_is_in_one_period_and_periods_adjoin(Unit unit) {
        var random = new Random(unit.ordinal());
        for (int i = 0; i < CASES; i++) {
            var cycle = new Cycle(unit, 1 + random.nextInt(8));
            var anchor = anchor(random);
            var start = day(random);
            var calendar = Anchors.calendar(cycle, anchor, start);
            var day = day(random);
            long k = calendar.indexOf(day);
            var told = cycle + " " + anchor + " from " + start + " on " + day;
            assertTrue(calendar.period(k).contains(day), told);
            assertEquals(calendar.period(k).end(), calendar.period(k + 1).start(), told);
            assertEquals(k + 1, calendar.indexOf(calendar.period(k).end()), told);
        }
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void the_start_of_service_is_at_most_one_period_before_the_first_boundary_of_a_year_or_less(Unit unit) {
        var random = new Random(unit.ordinal());
        for (int i = 0; i < CASES; i++) {
            var start = day(random);
            var anchor = anchor(random);
            var calendar = Anchors.calendar(new Cycle(unit, 1), anchor, start);
            var boundary = calendar.startOnOrAfter(start);
            assertTrue(!boundary.isBefore(start), () -> anchor + " from " + start);
            assertTrue(boundary.isBefore(start.plusDays(367)), () -> anchor + " from " + start);
        }
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS_OF_400_YEARS));
    }

    private static Anchor anchor(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Anchor(Kind.LAST_DAY, null, null, null);
            case 1 -> new Anchor(Kind.START_DATE, null, null, null);
            case 2 -> new Anchor(Kind.WEEKDAY, null, null, DayOfWeek.of(1 + random.nextInt(7)));
            default ->
                new Anchor(
                        Kind.DAY_OF_MONTH,
                        1 + random.nextInt(31),
                        random.nextBoolean() ? 1 + random.nextInt(12) : null,
                        null);
        };
    }
}
