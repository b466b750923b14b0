package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.settings.HolidayCalendar;

/** The invoice of January 2027 is generated on Sunday 27 December 2026; Friday before is Christmas. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BusinessDayPricingTest {

    @Test
    void an_invoice_date_moves_to_the_next_business_day() {
        assertEquals(LocalDate.of(2026, 12, 28), generationOfJanuary("NEXT"));
    }

    @Test
    void an_invoice_date_moves_to_the_business_day_before_weekend_and_holiday() {
        assertEquals(LocalDate.of(2026, 12, 24), generationOfJanuary("PREVIOUS"));
    }

    @Test
    void without_a_rule_dates_stay() {
        assertEquals(LocalDate.of(2026, 12, 27), generationOfJanuary("NONE"));
    }

    @Test
    void an_invoice_that_moves_ahead_is_found_on_its_new_date() {
        var contract = moving("PREVIOUS");
        assertEquals(List.of(), contract.chargesThrough("2026-12-23"));
        assertEquals(1, contract.chargesThrough("2026-12-24").size());
        assertEquals(LocalDate.of(2026, 12, 24), nextAfter(contract, "2026-12-23"));
    }

    @Test
    void days_of_service_do_not_move() {
        var january = moving("NEXT").chargesThrough("2026-12-28").getFirst();
        assertEquals(LocalDate.of(2027, 1, 1), january.period().start());
        assertEquals(LocalDate.of(2027, 1, 1), january.dueFrom());
    }

    @Test
    void the_contract_s_calendar_goes_before_the_entity_s() {
        var contract = moving("PREVIOUS")
                .with("/billing/holidayCalendar", "'NONE'")
                .withSetting(new HolidayCalendar("NONE", List.of()));
        assertEquals(LocalDate.of(2026, 12, 25), nextAfter(contract, "2026-12-01"));
    }

    private static AContract moving(String rule) {
        return AContract.monthly()
                .with("/billing/businessDayRule", "'" + rule + "'")
                .withEntity("/holidayCalendar", "'US'")
                .withSetting(new HolidayCalendar("US", List.of(LocalDate.of(2026, 12, 25))));
    }

    private static LocalDate generationOfJanuary(String rule) {
        return moving(rule).chargesThrough("2026-12-31").getFirst().generationDate();
    }

    private static LocalDate nextAfter(AContract contract, String day) {
        return ((Priced.Charges) contract.priced(Horizon.through(LocalDate.parse(day)))).next();
    }
}
