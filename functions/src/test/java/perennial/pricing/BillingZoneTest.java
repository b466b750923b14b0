package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The entity bills in Chicago; the invoice of January is due to be generated on 27 December. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BillingZoneTest {

    @Test
    void where_it_is_the_next_day_already_the_run_of_the_day_before_bills() {
        var contract = AContract.monthly().with("/customer/timeZone", "'Pacific/Auckland'");
        assertEquals(LocalDate.of(2026, 12, 26), generationOfJanuary(contract));
        assertEquals(1, contract.chargesThrough("2026-12-26").size());
        assertEquals(0, contract.chargesThrough("2026-12-25").size());
    }

    @Test
    void where_it_is_still_the_day_before_the_run_of_the_next_day_bills() {
        var contract = AContract.monthly()
                .withEntity("/timeZone", "'Pacific/Auckland'")
                .with("/customer/timeZone", "'America/Chicago'");
        assertEquals(LocalDate.of(2026, 12, 28), generationOfJanuary(contract));
    }

    @Test
    void zones_that_share_the_day_share_the_date() {
        assertEquals(
                LocalDate.of(2026, 12, 27),
                generationOfJanuary(AContract.monthly().with("/customer/timeZone", "'Europe/Berlin'")));
    }

    @Test
    void the_contract_s_zone_goes_before_its_customer_s() {
        var contract = AContract.monthly()
                .with("/customer/timeZone", "'Pacific/Auckland'")
                .with("/billing/timeZone", "'America/New_York'");
        assertEquals(LocalDate.of(2026, 12, 27), generationOfJanuary(contract));
    }

    @Test
    void a_day_comes_on_one_business_date_and_not_before() {
        var random = new Random(11);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 2_000; i++) {
            var zone = new BillingZone(zone(zones, random), zone(zones, random));
            var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            var date = zone.businessDateOf(day);
            assertTrue(!zone.dayOn(date).isBefore(day), () -> day + " has not come in " + zone);
            assertTrue(zone.dayOn(date.minusDays(1)).isBefore(day), () -> day + " came before in " + zone);
        }
    }

    private static ZoneId zone(List<String> zones, Random random) {
        return ZoneId.of(zones.get(random.nextInt(zones.size())));
    }

    private static LocalDate generationOfJanuary(AContract contract) {
        return contract.chargesThrough("2026-12-31").getFirst().generationDate();
    }
}
