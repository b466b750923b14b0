package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.ingest.Imported;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.run.RunCounts;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Query;
import perennial.platform.Table;
import perennial.pricing.AContract;

/** Groups whose members, tips and journals are too many for a row. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeGroupTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 27);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 27);
    private static final String SHARED = "{'mode':'PER_CUSTOMER'}";

    private final Company company = new Company();
    private final WeighingStore weighing = new WeighingStore(company.database);

    @Test
    void all_members_stand_on_one_invoice_and_its_journal_has_all_entries() {
        master(260);
        assertEquals(new RunCounts(1, 1, 0, 0), company.run(DECEMBER).counts());
        var invoice = company.invoices().getFirst();
        assertEquals(260, invoice.lines().size());
        assertEquals(260 * 4995, invoice.total().minor());
        var journal = company.database
                .all(Query.of(Table.LEDGER, invoice.customer().value()))
                .getFirst();
        assertEquals(261, JournalRow.read(company.database, journal).entries().size());
        assertEquals(260, whole(invoice).members().size());
        assertEquals(260, whole(invoice).tips().size());
    }

    @Test
    void a_contract_that_joins_costs_the_same_however_many_there_are() {
        master(240);
        long before = weighing.bytes;
        IntStream.rangeClosed(241, 265).forEach(number -> imports(number, 1, SHARED, "49.95"));
        long few = weighing.bytes - before;
        IntStream.rangeClosed(266, 400).forEach(number -> imports(number, 1, SHARED, "49.95"));
        before = weighing.bytes;
        IntStream.rangeClosed(401, 425).forEach(number -> imports(number, 1, SHARED, "49.95"));
        assertTrue(weighing.bytes - before <= few * 1.01, few + " bytes became " + (weighing.bytes - before));
        assertTrue(weighing.heaviest < 30_000, "an item of " + weighing.heaviest);
    }

    @Test
    void changes_moves_and_newcomers_are_each_billed_once() {
        master(240);
        company.run(DECEMBER);
        imports(7, 2, SHARED, "59.95");
        imports(8, 2, "null", "49.95");
        imports(241, 1, SHARED, "20.00");
        assertEquals(new RunCounts(2, 2, 0, 0), company.run(JANUARY).counts());
        imports(8, 3, SHARED, "49.95");
        assertEquals(
                new RunCounts(1, 1, 0, 0),
                company.run(LocalDate.of(2027, 2, 27)).counts());
        var billed = company.invoices().stream()
                .flatMap(invoice -> invoice.lines().stream())
                .collect(Collectors.groupingBy(
                        line -> line.charge().contract().value(),
                        Collectors.summingLong(line -> line.charge().net().minor())));
        assertEquals(241, billed.size());
        assertEquals(
                Map.of("crm:C-6", 3 * 4995L, "crm:C-7", 3 * 5995L, "crm:C-8", 3 * 4995L, "crm:C-241", 3 * 2000L),
                billed.entrySet().stream()
                        .filter(each -> each.getKey().matches("crm:C-(6|7|8|241)"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void a_member_that_changes_makes_the_open_draft_of_a_large_group_stale() {
        master(240);
        var run = company.open("a");
        company.prepare(run);
        imports(7, 2, SHARED, "59.95");
        company.issue(run, 0, () -> true);
        assertEquals(new RunCounts(1, 0, 1, 0), company.close(run).counts());
    }

    @Test
    void a_contract_of_very_many_sites_is_stored_billed_and_changed() {
        company.store = weighing;
        company.imports(chain(1, "5.00"));
        company.run(DECEMBER);
        company.imports(chain(2, "5.00"));
        company.run(JANUARY);
        assertEquals(
                2 * 700 * 500L,
                company.invoices().stream()
                        .mapToLong(invoice -> invoice.total().minor())
                        .sum());
    }

    /** A contract of 700 sites with a line each. */
    private static AContract chain(int version, String price) {
        var sites = IntStream.range(0, 700)
                .mapToObj(number -> "{'siteId':'s" + number + "','name':'Shop " + number + " in a long street'}")
                .collect(Collectors.joining(",", "[", "]"));
        var lines = IntStream.range(0, 700)
                .mapToObj(number -> "{'lineId':'l" + number + "','siteRef':'s" + number
                        + "','description':'Monitoring','price':{'model':'FLAT','unitAmount':'" + price
                        + "'},'discounts':[]}")
                .collect(Collectors.joining(",", "[", "]"));
        return terms(1, version, "null", price).with("/sites", sites).with("/services", lines);
    }

    private void master(int contracts) {
        company.store = weighing;
        IntStream.rangeClosed(1, contracts).forEach(number -> imports(number, 1, SHARED, "49.95"));
    }

    private void imports(int number, int version, String consolidation, String price) {
        var heard = company.imports(terms(number, version, consolidation, price));
        assertInstanceOf(Imported.Accepted.class, heard.getFirst());
    }

    private static AContract terms(int number, int version, String consolidation, String price) {
        return AContract.monthly()
                .with("/source/externalId", "'C-" + number + "'")
                .with("/source/sourceVersion", String.valueOf(version))
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .with("/services/0/price/unitAmount", "'" + price + "'")
                .with("/billing/consolidation", consolidation);
    }

    private BillingGroup whole(Invoice invoice) {
        return new StoredGroups(company.database)
                .find(new BillingGroupId(invoice.id().group().value()))
                .orElseThrow();
    }
}
