package perennial.contract;

import static java.math.BigDecimal.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.calendar.Period;
import perennial.contract.Meter.Aggregation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsageTest {
    private static final Period MARCH = new Period(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-04-01"));

    @Test
    void a_sum_adds_up_the_days_of_the_period_and_no_others() {
        var usage = usage(
                event("e1", "2027-02-28", "100"),
                event("e2", "2027-03-01", "7.5"),
                event("e3", "2027-03-31", "4.5"),
                event("e4", "2027-04-01", "100"));
        assertEquals(new Usage.Reading(new BigDecimal("12"), 2, false), usage.of(meter(Aggregation.SUM), MARCH));
    }

    @Test
    void a_maximum_is_the_greatest_reading() {
        var usage =
                usage(event("e1", "2027-03-02", "3"), event("e2", "2027-03-09", "11"), event("e3", "2027-03-30", "5"));
        assertEquals(new BigDecimal("11"), quantity(usage, Aggregation.MAX));
    }

    @Test
    void the_last_reading_of_a_day_is_the_one_of_the_latest_moment() {
        var usage = usage(
                eventAt("e1", "2027-03-31T18:00:00Z", "9"),
                eventAt("e2", "2027-03-31T06:00:00Z", "5"),
                event("e3", "2027-03-30", "20"));
        assertEquals(new BigDecimal("9"), quantity(usage, Aggregation.LAST));
    }

    @Test
    void a_subject_is_counted_once_however_often_it_is_met() {
        var usage = usage(
                eventOf("e1", "anna"), eventOf("e2", "ben"), eventOf("e3", "anna"), event("e4", "2027-03-05", "1"));
        assertEquals(new BigDecimal("3"), quantity(usage, Aggregation.UNIQUE));
    }

    @Test
    void a_higher_revision_corrects_an_event_and_may_move_it_to_another_period() {
        var told = List.of(
                event("e1", "2027-03-05", "8"), revised("e1", 1, "2027-03-05", "6"), event("e2", "2027-03-06", "1"));
        assertEquals(new BigDecimal("7"), quantity(new Usage(told), Aggregation.SUM));
        var moved = new ArrayList<>(told);
        moved.add(revised("e1", 2, "2027-04-02", "6"));
        assertEquals(ONE, quantity(new Usage(moved), Aggregation.SUM));
    }

    @Test
    void a_withdrawn_event_counts_for_nothing_but_shows_that_somebody_looked() {
        var withdrawn = usage(event("e1", "2027-03-05", "8"), revised("e1", 1, "2027-03-05", "0"));
        for (var aggregation : Aggregation.values()) {
            assertEquals(new Usage.Reading(BigDecimal.ZERO, 0, false), withdrawn.of(meter(aggregation), MARCH));
        }
        assertTrue(Usage.NONE.of(meter(Aggregation.SUM), MARCH).isMissing());
    }

    @Test
    void a_withdrawn_last_reading_gives_way_to_the_one_before() {
        var usage = usage(
                event("e1", "2027-03-30", "20"), event("e2", "2027-03-31", "9"), revised("e2", 1, "2027-03-31", "0"));
        assertEquals(new BigDecimal("20"), quantity(usage, Aggregation.LAST));
    }

    @Test
    void another_meter_counts_for_itself() {
        var other = new UsageEvent("m2", "e1", LocalDate.parse("2027-03-05"), null, ONE, null, 0, receivedOn("05"));
        assertEquals(new BigDecimal("8"), quantity(usage(event("e1", "2027-03-05", "8"), other), Aggregation.SUM));
    }

    @Test
    void what_comes_in_later_was_not_known_before() {
        var told = List.of(
                new UsageEvent(
                        "m1",
                        "e1",
                        LocalDate.parse("2027-03-01"),
                        null,
                        new BigDecimal("8"),
                        null,
                        0,
                        receivedOn("02")),
                new UsageEvent(
                        "m1",
                        "e1",
                        LocalDate.parse("2027-03-01"),
                        null,
                        new BigDecimal("6"),
                        null,
                        1,
                        receivedOn("10")));
        assertEquals(new BigDecimal("8"), quantity(Usage.knownOn(receivedOn("09"), told), Aggregation.SUM));
        assertEquals(new BigDecimal("6"), quantity(Usage.knownOn(receivedOn("10"), told), Aggregation.SUM));
        assertTrue(Usage.knownOn(receivedOn("01"), told).events().isEmpty());
    }

    @Test
    void any_order_and_any_repetition_of_the_same_events_is_the_same_usage() {
        long seed = 20270301;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var told = told(random);
            var again = new ArrayList<>(told);
            told.stream().filter(any -> random.nextBoolean()).forEach(again::add);
            Collections.shuffle(again, random);
            assertEquals(new Usage(told), new Usage(again), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void no_reading_is_greater_than_the_sum_of_all() {
        long seed = 20270302;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var usage = new Usage(told(random));
            var sum = quantity(usage, Aggregation.SUM);
            assertFalse(quantity(usage, Aggregation.MAX).compareTo(sum) > 0, "seed " + seed + ", round " + round);
            assertFalse(quantity(usage, Aggregation.LAST).compareTo(sum) > 0, "seed " + seed + ", round " + round);
        }
    }

    /** Few ids, days and quantities, so that they meet often, contradict each other and correct each other. */
    private static List<UsageEvent> told(Random random) {
        var told = new ArrayList<UsageEvent>();
        for (int index = random.nextInt(12); index > 0; index--) {
            told.add(new UsageEvent(
                    "m" + random.nextInt(2),
                    "e" + random.nextInt(4),
                    MARCH.start().plusDays(random.nextInt(3)),
                    null,
                    BigDecimal.valueOf(random.nextInt(30), 1),
                    random.nextBoolean() ? null : "s" + random.nextInt(3),
                    random.nextInt(3),
                    MARCH.end().plusDays(random.nextInt(3))));
        }
        return told;
    }

    private static BigDecimal quantity(Usage usage, Aggregation aggregation) {
        return usage.of(meter(aggregation), MARCH).quantity();
    }

    private static Meter meter(Aggregation aggregation) {
        return new Meter("m1", null, "event", aggregation, null, null, null, null, null);
    }

    private static Usage usage(UsageEvent... events) {
        return new Usage(List.of(events));
    }

    private static UsageEvent event(String id, String day, String quantity) {
        return revised(id, 0, day, quantity);
    }

    private static UsageEvent revised(String id, int revision, String day, String quantity) {
        return new UsageEvent(
                "m1", id, LocalDate.parse(day), null, new BigDecimal(quantity), null, revision, receivedOn("05"));
    }

    private static UsageEvent eventAt(String id, String at, String quantity) {
        var moment = Instant.parse(at);
        return new UsageEvent(
                "m1", id, LocalDate.parse("2027-03-31"), moment, new BigDecimal(quantity), null, 0, receivedOn("05"));
    }

    private static UsageEvent eventOf(String id, String subject) {
        return new UsageEvent("m1", id, LocalDate.parse("2027-03-05"), null, ONE, subject, 0, receivedOn("05"));
    }

    private static LocalDate receivedOn(String dayOfApril) {
        return LocalDate.parse("2027-04-" + dayOfApril);
    }
}
