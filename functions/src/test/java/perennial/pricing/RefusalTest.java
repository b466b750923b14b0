package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    @ParameterizedTest(name = "{0} = {1} is refused with {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /services/0/price/model        | 'USAGE'                        | METER_MISSING     | /services/0/meterRef
            /services/0/price/model        | 'TIERED_GRADUATED'             | TIERS_MISSING     | /services/0/price/tiers
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'upTo':'10','unitAmount':'5'}]} | TIERS_NO_OPEN_END | /services/0/price/tiers
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'upTo':'10','unitAmount':'5'},{'from':'11','unitAmount':'4'}]} | TIERS_GAP | /services/0/price/tiers/1
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'upTo':'10'},{'unitAmount':'4'}]} | TIERS_GAP | /services/0/price/tiers/0
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'upTo':'10','unitAmount':'5'},{'from':'9','unitAmount':'4'}]} | TIERS_OVERLAP | /services/0/price/tiers/1
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'upTo':'10','unitAmount':'5'},{'upTo':'10','unitAmount':'4'},{'unitAmount':'3'}]} | TIERS_OVERLAP | /services/0/price/tiers/1
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'unitAmount':'5'},{'unitAmount':'4'}]} | TIERS_OVERLAP | /services/0/price/tiers/1
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'unitAmount':'-5'}]} | PRICE_NEGATIVE | /services/0/price/tiers/0/unitAmount
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'unitAmount':'5','flatAmount':'1000000000000'}]} | AMOUNT_TOO_LARGE | /services/0/quantity
            /services/0/price              | {'model':'PACKAGE','unitAmount':'20.00'} | PACKAGE_SIZE_INVALID | /services/0/price/packageSize
            /services/0/price              | {'model':'PACKAGE','unitAmount':'20.00','packageSize':'0'} | PACKAGE_SIZE_INVALID | /services/0/price/packageSize
            /services/0/price              | {'model':'FLAT','unitAmount':'20.00','packageSize':'10'} | NOT_SUPPORTED_YET | /services/0/price/packageSize
            /services/0/price              | {'model':'FLAT','unitAmount':'20.00','minimumMinor':2,'maximumMinor':1} | MINIMUM_OVER_MAXIMUM | /services/0/price/minimumMinor
            /services/0/price/maximumMinor | -5                             | PRICE_NEGATIVE    | /services/0/price/maximumMinor
            /services/0/price/tiers        | [{'unitAmount':'4.00'}]        | NOT_SUPPORTED_YET | /services/0/price/tiers
            /services/0/price/seasonal     | [{'from':'06-01','kind':'PERCENT','value':'5'}] | SEASON_INVALID | /services/0/price/seasonal/0
            /services/0/price/seasonal     | [{'from':'13-45','to':'08-31','kind':'PERCENT','value':'5'}] | SEASON_INVALID | /services/0/price/seasonal/0
            /services/0/price/seasonal     | [{'from':'06-01','to':'08-31','kind':'PERCENT','value':'-101'}] | SEASON_INVALID | /services/0/price/seasonal/0
            /services/0/price/seasonal     | [{'from':'06-01','to':'08-31','kind':'PERCENT','value':'5'},{'from':'08-31','to':'09-30','kind':'PERCENT','value':'5'}] | SEASON_OVERLAP | /services/0/price/seasonal
            /services/0/price/seasonal     | [{'from':'12-01','to':'01-31','kind':'PERCENT','value':'5'},{'from':'01-31','to':'02-01','kind':'PERCENT','value':'5'}] | SEASON_OVERLAP | /services/0/price/seasonal
            /services/0/price/steps        | [{'from':'2028-01-01'}]        | STEP_INVALID      | /services/0/price/steps/0
            /services/0/price/steps        | [{'from':'2026-12-31','unitAmount':'5'}] | STEP_BEFORE_START | /services/0/price/steps/0/from
            /services/0/price/steps        | [{'from':'2028-01-01','unitAmount':'999999999999999'}] | AMOUNT_TOO_LARGE | /services/0/quantity
            /services/0/price/escalator    | {'kind':'PERCENT'}             | ESCALATOR_INVALID | /services/0/price/escalator
            /services/0/price/escalator    | {'kind':'SCHEDULE'}            | ESCALATOR_INVALID | /services/0/price/escalator
            /services/0/price/escalator    | {'kind':'PERCENT','value':'3','everyMonths':0,'firstOn':'2028-01-01'} | ESCALATOR_INVALID | /services/0/price/escalator
            /services/0/price/escalator    | {'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2028-01-01','floor':'5','cap':'4'} | ESCALATOR_INVALID | /services/0/price/escalator
            /services/0/price/escalator    | {'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2026-01-01'} | ESCALATOR_INVALID | /services/0/price/escalator/firstOn
            /services/0/price/override     | {'unitAmount':'5','author':'ann','until':'2028-01-01'} | OVERRIDE_INCOMPLETE | /services/0/price/override
            /services/0/price              | {'model':'TIERED_VOLUME','tiers':[{'unitAmount':'5'}],'steps':[{'from':'2028-01-01','unitAmount':'4'}]} | TIERS_CHANGED | /services/0/price/tiers
            /services/0/meterRef           | 'm1'                           | METER_MISSING     | /services/0/meterRef
            /services/0/price/commitment   | {'prepaidQuantity':'5'}        | NOT_SUPPORTED_YET | /services/0/price/commitment
            /services/0/included           | {'quantity':'5'}               | NOT_SUPPORTED_YET | /services/0/included
            /services/0/billingOverride    | {'billTo':'B-2'}               | NOT_SUPPORTED_YET | /services/0/billingOverride/billTo
            /services/0/billingOverride    | {'cycle':{'unit':'YEAR','count':0}} | CYCLE_MISSING | /services/0/billingOverride/cycle
            /services/0/billingOverride    | {'cycle':{'unit':'YEAR','count':101}} | CYCLE_TOO_LONG | /services/0/billingOverride/cycle/count
            /services/0/billingOverride    | {'cycle':{'unit':'WEEK','count':1},'prorationBasis':'THIRTY_360'} | BASIS_NOT_FOR_DAYS | /services/0/billingOverride/prorationBasis
            /billing                       | {'cycle':{'unit':'DAY','count':10},'prorationBasis':'WHOLE_MONTHS_PLUS_DAYS'} | BASIS_NOT_FOR_DAYS | /billing/prorationBasis
            /services/0/discounts/0        | {'kind':'FREE_PERIODS'}        | DISCOUNT_MISSING  | /services/0/discounts/0
            /services/0/discounts/0        | {'kind':'FREE_PERIODS','value':'1.5'} | DISCOUNT_PERIODS_INVALID | /services/0/discounts/0/value
            /services/0/discounts/0        | {'kind':'PERCENT','value':'5','capMinor':-1} | DISCOUNT_NEGATIVE | /services/0/discounts/0/capMinor
            /services/0/discounts/0        | {'kind':'PERCENT','value':'5','from':'2027-05-01','to':'2027-05-01'} | DISCOUNT_NEVER_HOLDS | /services/0/discounts/0/to
            /services/0/discounts/0        | {'kind':'PERCENT','value':'5','maxPeriods':0} | DISCOUNT_NEVER_HOLDS | /services/0/discounts/0/maxPeriods
            /services/0/discounts/0        | {'kind':'PERCENT','value':'101'} | DISCOUNT_OVER_100 | /services/0/discounts/0/value
            /services/0/price/unitAmount   | '-1'                           | PRICE_NEGATIVE    | /services/0/price/unitAmount
            /services/0/price/unitAmount   | null                           | PRICE_MISSING     | /services/0/price
            /services/0/price/currency     | 'EUR'                          | CURRENCY_MISMATCH | /services/0/price/currency
            /services/0/siteRef            | 's9'                           | SITE_UNKNOWN      | /services/0/siteRef
            /services/0/quantity           | '-2'                           | QUANTITY_NEGATIVE | /services/0/quantity
            /equipment/0                   | {'lineId':'e','price':{'model':'FLAT','unitAmount':'1'}} | EQUIPMENT_MODE_MISSING | /equipment/0/mode
            /equipment/0                   | {'lineId':'e','mode':'RENTAL','installments':3,'price':{'model':'FLAT','unitAmount':'1'}} | INSTALLMENTS_MISSING | /equipment/0/installments
            /equipment/0                   | {'lineId':'e','mode':'LEASE_TO_OWN','price':{'model':'FLAT','unitAmount':'1'}} | INSTALLMENTS_MISSING | /equipment/0/installments
            /equipment/0                   | {'lineId':'e','mode':'RENTAL','depositMinor':-1,'price':{'model':'FLAT','unitAmount':'1'}} | DEPOSIT_NEGATIVE | /equipment/0/depositMinor
            /fees/0                        | {'code':'F','when':'DATE','amountMinor':1} | FEE_DATE_MISSING | /fees/0/date
            /billing/pauseWindows          | [{'to':'2027-08-31'}]          | PAUSE_INCOMPLETE  | /billing/pauseWindows/0/from
            /billing/pauseWindows          | [{'from':'2027-07-01','to':'2027-06-30'}] | PAUSE_REVERSED | /billing/pauseWindows/0/to
            /billing/pauseWindows          | [{'from':'2027-07-01','charge':'REDUCED'}] | PAUSE_PERCENT_INVALID | /billing/pauseWindows/0/percent
            /billing/pauseWindows          | [{'from':'2027-07-01','charge':'REDUCED','percent':'101'}] | PAUSE_PERCENT_INVALID | /billing/pauseWindows/0/percent
            /billing/pauseWindows          | [{'from':'2027-07-01','siteRef':'s9'}] | SITE_UNKNOWN | /billing/pauseWindows/0/siteRef
            /billing/pauseWindows          | [{'from':'2027-07-01','lineId':'l9'}] | LINE_UNKNOWN | /billing/pauseWindows/0/lineId
            /term/suspendedFrom            | '2027-07-01'                   | SUSPENSION_END_MISSING | /term/suspendedTo
            /billing/cycle                 | null                           | CYCLE_MISSING     | /billing/cycle
            /billing/anchor                | {'kind':'DAY_OF_MONTH','day':32} | ANCHOR_INVALID  | /billing/anchor
            /billing/anchor                | {'kind':'WEEKDAY','weekday':'MONDAY'} | ANCHOR_INVALID | /billing/anchor
            /billing/cycle/count           | 1201                           | CYCLE_TOO_LONG    | /billing/cycle/count
            /services/0/quantity           | '1000000000000'                | AMOUNT_TOO_LARGE  | /services/0/quantity
            /equipment/0                   | {'lineId':'e','mode':'RENTAL','price':{'model':'FLAT','unitAmount':'999999999999999'}} | AMOUNT_TOO_LARGE | /equipment/0/price/unitAmount
            /term/startDate                | null                           | TERM_MISSING      | /term/startDate
            /term/endDate                  | '2026-01-01'                   | TERM_REVERSED     | /term/endDate
            /status                        | 'SUSPENDED'                    | SUSPENSION_DATE_MISSING | /term/suspendedFrom
            /status                        | 'ENDED'                        | TERM_END_MISSING  | /term/endDate
            /tax                           | {'provider':'EXTERNAL'}        | TAX_PROVIDER_MISSING | /tax/provider
            /customer/timeZone             | 'Mars/Base'                    | TIME_ZONE_UNKNOWN | /customer/timeZone
            /billing/timeZone              | 'Mars/Base'                    | TIME_ZONE_UNKNOWN | /billing/timeZone
            /customer/currency             | 'XXX'                          | CURRENCY_UNKNOWN  | /customer/currency
            """)
    void what_cannot_be_billed_rightly_is_not_billed(String pointer, String json, String code, String field) {
        var contract = AContract.monthly().with(pointer, json);
        assertEquals(List.of(code + " " + field), codes(contract.refusals()));
        assertInstanceOf(Priced.Refused.class, contract.priced(Horizon.through(LocalDate.of(2027, 1, 1))));
    }

    @Test
    void versions_of_a_line_may_not_overlap() {
        var contract = PeriodPricingTest.changingOn15April().with("/services/1/from", "'2027-04-14'");
        assertEquals(List.of("LINE_VERSIONS_OVERLAP /services/1/from"), codes(contract.refusals()));
    }

    @Test
    void a_percentage_has_no_rhythm_and_no_pause_of_its_own() {
        var percentage = AContract.monthly()
                .with("/services/1", "{'lineId':'l2','price':{'model':'PERCENT_OF','unitAmount':'10'}}");
        assertEquals(List.of(), codes(percentage.refusals()));
        percentage
                .with("/services/1/billingOverride", "{'timing':'IN_ARREARS'}")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-10','lineId':'l2'}");
        assertEquals(List.of("PAUSE_OF_PERCENTAGE /billing/pauseWindows/0/lineId"), codes(percentage.refusals()));
        assertEquals(
                List.of("PERCENT_NOT_OF_OWN_RHYTHM /services/1/billingOverride"),
                codes(percentage.with("/billing/pauseWindows", "[]").refusals()));
    }

    @Test
    void a_percentage_of_no_line_of_its_own_rhythm_is_refused() {
        var beside = List.of(
                AContract.monthly().metered("{'model':'USAGE','unitAmount':'1'}"),
                AContract.monthly().with("/services/0/billingOverride", "{'timing':'IN_ARREARS'}"),
                AContract.monthly().with("/services/0/billingOverride", "{'cycle':{'unit':'YEAR','count':1}}"));
        for (var contract : beside) {
            contract.with("/services/1", "{'lineId':'l2','price':{'model':'PERCENT_OF','unitAmount':'10'}}");
            assertEquals(List.of("PERCENT_OF_NOTHING /services/1/price/model"), codes(contract.refusals()));
            contract.with("/services/2", "{'lineId':'l3','price':{'model':'FLAT','unitAmount':'5'}}");
            assertEquals(List.of(), codes(contract.refusals()));
        }
    }

    @Test
    void one_increase_may_lie_before_the_start() {
        var escalator = "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2026-01-02'}";
        assertEquals(
                List.of(),
                codes(AContract.monthly()
                        .with("/services/0/price/escalator", escalator)
                        .refusals()));
    }

    @Test
    void sound_terms_that_grow_beyond_all_money_together_are_refused_and_break_nothing() {
        var percentage = AContract.monthly()
                .withLines("999999999999", "1")
                .with("/services/1/price", "{'model':'PERCENT_OF','unitAmount':'999999999999'}");
        var growing = AContract.monthly()
                .with("/term/startDate", "'2020-01-01'")
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'100','everyMonths':1,'firstOn':'2020-01-01'}");
        for (var contract : List.of(percentage, growing)) {
            assertEquals(List.of(), contract.refusals());
            var refused =
                    assertInstanceOf(Priced.Refused.class, contract.priced(Horizon.through(LocalDate.of(2027, 1, 1))));
            assertEquals(List.of("AMOUNT_TOO_LARGE /services"), codes(refused.refusals()));
        }
    }

    @Test
    void a_line_keeps_its_rhythm() {
        var contract =
                PeriodPricingTest.changingOn15April().with("/services/1/billingOverride", "{'timing':'IN_ARREARS'}");
        assertEquals(List.of("LINE_SCHEDULE_CHANGED /services/1/billingOverride"), codes(contract.refusals()));
    }

    @Test
    void an_entity_whose_tax_table_is_missing_does_not_bill_untaxed() {
        var contract = AContract.monthly().withEntity("/taxTable", "'us'");
        assertEquals(List.of("TAX_TABLE_UNKNOWN /entityId"), codes(contract.refusals()));
    }

    @Test
    void dates_do_not_move_by_a_holiday_calendar_that_is_not_set_up() {
        var byEntity =
                AContract.monthly().with("/billing/businessDayRule", "'NEXT'").withEntity("/holidayCalendar", "'US'");
        assertEquals(List.of("CALENDAR_UNKNOWN /billing/holidayCalendar"), codes(byEntity.refusals()));
        var byContract = AContract.monthly()
                .with("/billing/businessDayRule", "'PREVIOUS'")
                .with("/billing/holidayCalendar", "'TX'");
        assertEquals(List.of("CALENDAR_UNKNOWN /billing/holidayCalendar"), codes(byContract.refusals()));
    }

    @Test
    void a_plain_contract_is_not_refused() {
        assertEquals(List.of(), AContract.monthly().refusals());
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code() + " " + refusal.field())
                .toList();
    }
}
