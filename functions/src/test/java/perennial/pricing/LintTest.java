package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LintTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    @Test
    void a_plain_contract_deserves_no_look() {
        assertEquals(List.of(), messages(AContract.monthly()));
    }

    @Test
    void a_contract_that_cannot_be_priced_says_so_elsewhere() {
        assertEquals(List.of(), messages(AContract.monthly().with("/services/0/price/unitAmount", "'-1'")));
    }

    @Test
    void every_quantity_beyond_which_more_units_cost_less_is_shown() {
        var tiers =
                "'tiers':[{'upTo':'10','unitAmount':'5.00'},{'upTo':'50','unitAmount':'4.00','flatAmount':'10.00'},{'unitAmount':'3.00'}]";
        assertEquals(
                List.of(
                        "PRICE_CLIFF /services/0/price/tiers: one unit more than 50 costs less: they are 210.00, and more of them begin at 150.00"),
                messages(AContract.monthly().with("/services/0/price", "{'model':'TIERED_VOLUME'," + tiers + "}")));
        assertEquals(
                List.of(),
                messages(AContract.monthly().with("/services/0/price", "{'model':'TIERED_GRADUATED'," + tiers + "}")));
    }

    @Test
    void promotions_that_meet_are_shown() {
        var contract = AContract.monthly()
                .with("/services/0/discounts/0", "{'code':'A','kind':'PERCENT','value':'10','to':'2027-07-01'}")
                .with("/services/0/discounts/1", "{'code':'B','kind':'PERCENT','value':'10','from':'2027-07-01'}");
        assertEquals(List.of(), messages(contract));
        contract.with("/services/0/discounts/1/from", "'2027-06-30'");
        assertEquals(
                List.of("PROMOTION_OVERLAP /services/0/discounts/1: the discount holds together with one before it"),
                messages(contract));
    }

    @Test
    void an_escalator_over_its_cap_is_shown() {
        var contract = AContract.monthly()
                .with(
                        "/services/0/price/escalator",
                        "{'kind':'PERCENT','value':'9','cap':'5.0','everyMonths':12,'firstOn':'2028-01-01'}");
        assertEquals(
                List.of(
                        "ESCALATOR_OVER_CAP /services/0/price/escalator: the escalator's percentage is over its cap of 5.0"),
                messages(contract));
    }

    @Test
    void a_renewal_whose_notice_is_too_late_or_without_window_is_shown() {
        var contract = AContract.monthly()
                .with("/term/endDate", "'2027-01-10'")
                .with("/renewal", "{'mode':'AUTO','noticeRule':'NY_5_903','noticeWindow':{'minDays':15,'maxDays':30}}");
        assertEquals(
                List.of(
                        "RENEWAL_NOTICE_UNLAWFUL /renewal: the last day for the notice, 2026-12-27, has passed; the contract cannot renew itself"),
                messages(contract));
        assertEquals(List.of(), messages(contract.with("/term/endDate", "'2027-12-31'")));
        assertEquals(
                List.of(
                        "RENEWAL_NOTICE_UNLAWFUL /renewal: a notice is demanded, and nobody says when it is given; the contract cannot renew itself"),
                messages(contract.with("/renewal/noticeWindow", "null")));
    }

    @Test
    void a_notice_in_new_york_for_the_1st_of_july_is_given_until_the_17th_of_may() {
        var contract = AContract.monthly()
                .with("/term/endDate", "'2027-06-30'")
                .with("/renewal", "{'mode':'AUTO','noticeRule':'NY_5_903','noticeWindow':{'minDays':45,'maxDays':60}}");
        assertEquals(List.of(), messages(contract, LocalDate.of(2027, 5, 17)));
        assertEquals(
                List.of("RENEWAL_NOTICE_UNLAWFUL /renewal: the last day for the notice, 2027-05-17, has passed; "
                        + "the contract cannot renew itself"),
                messages(contract, LocalDate.of(2027, 5, 18)));
    }

    @Test
    void a_promised_price_is_checked_on_every_day_until_its_last() {
        var contract = AContract.monthly()
                .with("/services/0/price/steps", "[{'from':'2027-07-01','unitAmount':'59.95'}]")
                .with("/assertions", "[{'lineId':'l1','unitAmount':'49.95','until':'2027-06-30'}]");
        assertEquals(List.of(), messages(contract));
        assertEquals(
                List.of(
                        "ASSERTION_BROKEN /assertions/0: line l1 costs 59.95 on 2027-07-01, which is not what was promised until 2027-07-01"),
                messages(contract.with("/assertions/0/until", "'2027-07-01'")));
    }

    @Test
    void a_promise_for_a_line_that_is_not_there_is_shown() {
        var contract = AContract.monthly().with("/assertions", "[{'lineId':'l9','unitAmount':'49.95'}]");
        assertEquals(
                List.of(
                        "ASSERTION_UNKNOWN /assertions/0: a price is promised for a line that the contract does not have"),
                messages(contract));
    }

    private static List<String> messages(AContract contract) {
        return messages(contract, TODAY);
    }

    private static List<String> messages(AContract contract, LocalDate today) {
        return Lint.findings(contract.contract(), contract.settings(), today).stream()
                .map(finding -> finding.code() + " " + finding.field() + ": " + finding.message())
                .toList();
    }
}
