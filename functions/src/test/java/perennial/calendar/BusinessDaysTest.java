package perennial.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BusinessDaysTest {
    /** New Year's Day of 2027 is a Friday. */
    private static final BusinessDays DAYS = BusinessDays.without(List.of(LocalDate.of(2027, 1, 1)));

    @Test
    void weekends_and_holidays_are_no_business_days() {
        assertTrue(DAYS.contains(LocalDate.of(2026, 12, 31)));
        assertFalse(DAYS.contains(LocalDate.of(2027, 1, 1)));
        assertFalse(DAYS.contains(LocalDate.of(2027, 1, 2)));
        assertFalse(DAYS.contains(LocalDate.of(2027, 1, 3)));
        assertTrue(DAYS.contains(LocalDate.of(2027, 1, 4)));
    }

    @Test
    void a_holiday_before_a_weekend_moves_over_both() {
        assertEquals(LocalDate.of(2027, 1, 4), DAYS.onOrAfter(LocalDate.of(2027, 1, 1)));
        assertEquals(LocalDate.of(2026, 12, 31), DAYS.onOrBefore(LocalDate.of(2027, 1, 3)));
    }

    @Test
    void a_business_day_does_not_move() {
        var monday = LocalDate.of(2027, 1, 4);
        assertEquals(monday, DAYS.onOrAfter(monday));
        assertEquals(monday, DAYS.onOrBefore(monday));
    }
}
