package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.settings.TaxTable;

/** Leaving early, devices that are leased, sold or secured by a deposit, and terms that go on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneTimeChargeTest {

    @Test
    void leaving_before_the_end_date_costs_the_agreed_fee_on_the_day_after_the_last_one() {
        var contract = cancelledOn("2027-01-31").with("/term/endDate", "'2027-12-31'");
        var fee = contract.chargesThrough("2027-12-31").getLast();
        assertEquals("termination 2027-02-01..2027-02-02 250.00", shown(fee));
        assertEquals(ChargeKind.TERMINATION, fee.kind());
        assertEquals(LocalDate.of(2027, 2, 1), fee.generationDate());
        assertEquals("250.00 once, on 2027-02-01; no tax", fee.derivation().text());
    }

    @Test
    void a_commitment_goes_before_the_initial_term_and_that_before_the_end_date() {
        var bound =
                cancelledOn("2027-06-30").with("/term/endDate", "'2027-12-31'").with("/term/initialTermMonths", "12");
        assertEquals(1, terminationFees(bound));
        assertEquals(0, terminationFees(bound.with("/term/commitmentEnd", "'2027-06-30'")));
        var initial =
                cancelledOn("2027-06-30").with("/term/endDate", "'2027-12-31'").with("/term/initialTermMonths", "6");
        assertEquals(0, terminationFees(initial));
    }

    @Test
    void an_open_end_owes_no_fee_for_leaving() {
        assertEquals(0, terminationFees(cancelledOn("2027-06-30")));
    }

    @Test
    void a_cancellation_that_is_withdrawn_owes_no_fee() {
        var contract = AContract.monthly()
                .with("/term/endDate", "'2027-12-31'")
                .with("/term/cancellation", "{'earlyTerminationFee':25000}");
        assertEquals(0, terminationFees(contract));
    }

    @Test
    void with_an_open_end_a_contract_goes_on_after_its_end_date_at_the_same_price() {
        var contract = AContract.monthly().with("/term/endDate", "'2027-01-31'").with("/term/openEnded", "true");
        assertEquals(
                List.of("l1 2027-01-01..2027-02-01 49.95", "l1 2027-02-01..2027-03-01 49.95"),
                shown(contract.chargesThrough("2027-01-27")));
        var ended = contract.with("/status", "'ENDED'");
        assertEquals(1, ended.chargesThrough("2027-12-31").size());
    }

    @Test
    void a_lease_to_own_is_its_installments_and_then_stops() {
        var contract = withDevice("'mode':'LEASE_TO_OWN','installments':3,'from':'2027-01-17'");
        var installments = ofLine("e1", contract.chargesThrough("2027-12-31"));
        assertEquals(
                List.of(
                        "e1 2027-01-17..2027-02-01 31.00",
                        "e1 2027-02-01..2027-03-01 31.00",
                        "e1 2027-03-01..2027-04-01 31.00"),
                installments);
    }

    @Test
    void an_installment_does_not_rest() {
        var contract = withDevice("'mode':'LEASE_TO_OWN','installments':2")
                .with("/billing/pauseWindows/0", "{'from':'2027-01-01','to':'2027-02-28'}");
        assertEquals(2, ofLine("e1", contract.chargesThrough("2027-12-31")).size());
    }

    @Test
    void a_rental_ends_on_the_day_of_return() {
        var contract = withDevice("'mode':'RENTAL','to':'2027-01-11'");
        assertEquals(List.of("e1 2027-01-01..2027-01-11 10.00"), ofLine("e1", contract.chargesThrough("2027-12-31")));
    }

    @Test
    void a_device_is_sold_once() {
        var sold = withDevice("'mode':'SOLD','from':'2027-02-10'").chargesThrough("2027-12-31").stream()
                .filter(charge -> charge.line().value().equals("e1"))
                .toList();
        assertEquals(List.of("e1 2027-02-10..2027-02-11 31.00"), shown(sold));
        assertEquals(LocalDate.of(2027, 2, 10), sold.getFirst().generationDate());
        assertEquals("Panel X, serial S1", sold.getFirst().description());
    }

    @Test
    void a_device_that_is_paid_costs_nothing() {
        var contract = AContract.monthly().with("/equipment/0", "{'lineId':'e1','mode':'SOLD'}");
        assertEquals(1, contract.chargesThrough("2026-12-27").size());
    }

    @Test
    void a_deposit_is_held_and_not_taxed() {
        var contract = withDevice("'mode':'RENTAL','depositMinor':10000,'tax':{'code':'SVC'}")
                .with("/services/0/tax", "{'code':'SVC'}")
                .withTaxTable(table());
        var deposit = contract.chargesThrough("2026-12-27").stream()
                .filter(charge -> charge.kind() == ChargeKind.DEPOSIT)
                .toList();
        assertEquals(List.of("deposit:e1 2027-01-01..2027-01-02 100.00"), shown(deposit));
        assertEquals("2300", deposit.getFirst().revenue().account());
        assertTrue(deposit.getFirst().taxes().isEmpty());
    }

    @Test
    void a_fee_dated_before_the_start_of_service_is_charged_on_its_date() {
        var contract = AContract.monthly()
                .with("/fees/0", "{'code':'SURVEY','amountMinor':5000,'when':'DATE','date':'2026-12-01'}");
        assertEquals(List.of("fee:SURVEY 2026-12-01..2026-12-02 50.00"), shown(contract.chargesThrough("2026-12-01")));
    }

    private static TaxTable table() {
        var rate = new TaxTable.Rate(
                "TX", "Texas", new BigDecimal("8.25"), List.of(), "US", "TX", null, null, null, null, null);
        return new TaxTable("us", List.of(new TaxTable.Code("SVC", "Services")), List.of(rate));
    }

    private static AContract withDevice(String terms) {
        return AContract.monthly()
                .with(
                        "/equipment/0",
                        "{'lineId':'e1','model':'Panel X','serial':'S1',%s,'price':{'model':'FLAT','unitAmount':'31.00'}}"
                                .formatted(terms));
    }

    private static AContract cancelledOn(String day) {
        return AContract.monthly()
                .with(
                        "/term/cancellation",
                        "{'date':'%s','reason':'MOVED','creditPolicy':'CREDIT','earlyTerminationFee':25000}"
                                .formatted(day));
    }

    private static long terminationFees(AContract contract) {
        return contract.chargesThrough("2028-12-31").stream()
                .filter(charge -> charge.kind() == ChargeKind.TERMINATION)
                .count();
    }

    private static List<String> ofLine(String line, List<Charge> charges) {
        return shown(charges.stream()
                .filter(charge -> charge.line().value().equals(line))
                .toList());
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream().map(OneTimeChargeTest::shown).toList();
    }

    private static String shown(Charge charge) {
        return charge.line() + " " + charge.period().start() + ".."
                + charge.period().end() + " " + charge.gross().major();
    }
}
