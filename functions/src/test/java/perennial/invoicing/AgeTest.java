package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.id.LineId;
import perennial.pricing.AContract;
import perennial.settings.Settings;

/** The age of a contract costs nothing: the 60th month prices as many charges and takes as much memory as the 2nd. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgeTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final int YOUNG = 2;
    private static final int OLD = 60;

    @Test
    void a_plain_month_costs_the_same_at_any_age() {
        assertSameCost(AContract.monthly(), 1.05);
    }

    @Test
    void an_escalator_costs_no_more_than_its_few_steps() {
        assertSameCost(
                AContract.monthly()
                        .with(
                                "/services/0/price/escalator",
                                "{'kind':'PERCENT','value':'3','everyMonths':12,'firstOn':'2027-01-01'}"),
                1.25);
    }

    @Test
    void seasons_cost_the_same_at_any_age() {
        assertSameCost(
                AContract.monthly()
                        .with(
                                "/services/0/price/seasonal",
                                "[{'from':'11-01','to':'03-31','kind':'PERCENT','value':'-20'}]"),
                1.1);
    }

    @Test
    void included_units_carried_over_cost_the_same_at_any_age() {
        assertSameCost(
                AContract.monthly()
                        .metered("{'model':'USAGE','unitAmount':'5.00'}")
                        .with("/services/0/included", "{'quantity':'10','rollover':true}"),
                1.1);
    }

    private static void assertSameCost(AContract contract, double tolerance) {
        var young = new Month(contract, YOUNG);
        var old = new Month(contract, OLD);
        assertEquals(1, young.charges());
        assertEquals(young.charges(), old.charges());
        LongStream.range(0, 60).forEach(each -> assertEquals(young.charges(), old.charges()));
        long ofYoung = young.bytes();
        long ofOld = old.bytes();
        assertTrue(ofOld <= tolerance * ofYoung, () -> ofOld + " bytes in month 60, " + ofYoung + " in month 2");
    }

    /** A contract that is billed to the beginning of a month, as it is read to be billed for it. */
    private record Month(GroupSnapshot snapshot, Settings settings, LocalDate date) {
        Month(AContract contract, int number) {
            this(snapshot(contract, number), contract.settings().settings(), date(contract, number));
        }

        private static LocalDate begin(int number) {
            return START.plusMonths(number - 1);
        }

        /** A metered month is billed when its readings are in. */
        private static LocalDate date(AContract contract, int number) {
            boolean isMetered = contract.contract().services().getFirst().hasMeter();
            return isMetered ? begin(number + 1).plusDays(4) : begin(number).minusDays(5);
        }

        /** Events of the month and of the one before: what is read of the usage. */
        private static GroupSnapshot snapshot(AContract contract, int number) {
            var before = begin(number).minusDays(9).toString();
            var within = begin(number).plusDays(9).toString();
            contract.used("before " + number, before, "4").used("within " + number, within, "25");
            var version = contract.version();
            var id = version.contract().id();
            var group = new BillingGroup(
                    new BillingGroupId(id.value()),
                    number,
                    version.contract().entityId(),
                    version.contract().customerId(),
                    "USD",
                    List.of(new Member(id, 1, 1)),
                    date(contract, number),
                    number - 1,
                    List.of(new Tip(id, new LineId("l1"), begin(number))),
                    null);
            return new GroupSnapshot(group, List.of(new ContractMember(version, Verdict.of(List.of()))), List.of());
        }

        int charges() {
            return assertInstanceOf(Drafted.Ready.class, Drafting.draft(snapshot, settings, date))
                    .draft()
                    .invoice()
                    .lines()
                    .size();
        }

        /** Least of some tries: what the compiler allocates beside it is left out. */
        long bytes() {
            return LongStream.range(0, 10).map(each -> bytesOnce()).min().orElseThrow();
        }

        private long bytesOnce() {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            charges();
            return THREADS.getCurrentThreadAllocatedBytes() - before;
        }
    }
}
