package perennial.ingest.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.Verdict;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportFileTest {
    private static final String FILE = "inbound/crm/book.jsonl";

    private final DropTable table = DropTable.withSettings();

    @Test
    void a_new_contract_is_stored_with_head_version_customer_and_group() {
        var done = table.drop(FILE, ContractLines.of("C-1").text());
        var head = table.head("crm:C-1").orElseThrow();
        var group = table.group("crm:C-1").orElseThrow();
        assertTrue(done.finished());
        assertEquals(1, done.counts().accepted());
        assertEquals(1, head.version());
        assertEquals(Verdict.Kind.BILLABLE, head.verdict().kind());
        assertEquals(
                "Miller",
                table.version("crm:C-1", 1).orElseThrow().contract().customer().name());
        assertEquals(1, group.members().getFirst().version());
        assertEquals(LocalDate.of(2026, 3, 5), group.nextBillDate());
    }

    @Test
    void a_higher_source_version_is_a_new_version_and_raises_the_group() {
        table.drop(FILE, ContractLines.of("C-1").version(4).text());
        table.drop(FILE, ContractLines.of("C-1").version(7).price("59.95").text());
        var group = table.group("crm:C-1").orElseThrow();
        assertEquals(2, table.head("crm:C-1").orElseThrow().version());
        assertEquals(7, table.head("crm:C-1").orElseThrow().sourceVersion());
        assertTrue(table.version("crm:C-1", 1).isPresent());
        assertEquals(2, group.version());
        assertEquals(2, group.members().getFirst().version());
        assertEquals(LocalDate.of(2026, 3, 1), group.nextBillDate());
    }

    @Test
    void an_older_source_version_is_ignored_and_named() {
        table.drop(FILE, ContractLines.of("C-1").version(4).text());
        var done = table.drop(FILE, ContractLines.of("C-1").version(3).text());
        assertEquals(1, done.counts().ignored());
        assertEquals(1, table.head("crm:C-1").orElseThrow().version());
        assertTrue(table.file("outbound/crm/book.jsonl.accepted.jsonl").contains("STALE_SOURCE_VERSION"));
    }

    @Test
    void an_equal_version_with_equal_content_changes_nothing() {
        table.drop(FILE, ContractLines.of("C-1").version(2).text());
        table.drop(FILE, ContractLines.of("C-1").version(3).text());
        var done = table.drop(
                "inbound/crm/again.jsonl", ContractLines.of("C-1").version(3).text());
        assertEquals(1, done.counts().unchanged());
        assertEquals(2, table.head("crm:C-1").orElseThrow().version());
        assertEquals(2, table.group("crm:C-1").orElseThrow().version());
    }

    @Test
    void an_equal_version_with_other_content_is_refused_with_its_reason() {
        table.drop(FILE, ContractLines.of("C-1").text());
        var done = table.drop(FILE, ContractLines.of("C-1").price("1.00").text());
        assertEquals(1, done.counts().rejected());
        assertTrue(table.file("outbound/crm/book.jsonl.rejected.csv").contains("SOURCE_VERSION_REUSED"));
    }

    @Test
    void without_source_versions_the_content_decides_and_versions_count_up() {
        table.drop(FILE, ContractLines.of("C-1").version(0).text());
        table.drop("inbound/crm/b.jsonl", ContractLines.of("C-1").version(0).text());
        assertEquals(1, table.head("crm:C-1").orElseThrow().version());
        table.drop(
                "inbound/crm/c.jsonl",
                ContractLines.of("C-1").version(0).price("1.00").text());
        assertEquals(2, table.head("crm:C-1").orElseThrow().version());
    }

    @Test
    void the_same_file_told_twice_is_imported_once() {
        var book = ContractLines.many(50);
        assertEquals(table.drop(FILE, book), table.drop(FILE, book));
    }

    @Test
    void an_import_that_runs_out_of_time_goes_on_where_it_was() {
        var book = ContractLines.many(100);
        assertFalse(table.drop(FILE, book, 40).finished());
        assertTrue(table.head("crm:C-39").isPresent());
        assertFalse(table.head("crm:C-40").isPresent());
        assertFalse(table.drop(FILE, book, 40).finished());
        var done = table.drop(FILE, book);
        assertTrue(done.finished());
        assertEquals(100, done.counts().accepted());
        assertEquals(0, done.counts().unchanged());
        assertEquals(3, done.parts());
        assertTrue(table.file("outbound/crm/book.jsonl.summary.json").contains("\"records\":100"));
    }

    @Test
    void contracts_of_one_customer_that_share_an_invoice_become_members_of_one_group() {
        var shared = ",\"billing\":{\"cycle\":{\"unit\":\"MONTH\",\"count\":1},"
                + "\"consolidation\":{\"mode\":\"GROUP\",\"groupKey\":\"x\"}}";
        var customer = ContractLines.of("C-1").with(shared).text();
        var other = customer.replace("\"externalId\":\"C-1\"", "\"externalId\":\"C-2\"");
        table.drop(FILE, customer + other);
        var id = table.head("crm:C-1").orElseThrow().group();
        assertEquals(id, table.head("crm:C-2").orElseThrow().group());
        assertEquals(2, table.group(id.value()).orElseThrow().members().size());
    }

    @Test
    void a_contract_never_billed_moves_to_the_group_that_its_new_terms_name() {
        table.drop(FILE, ContractLines.of("C-1").text());
        var shared = ",\"billing\":{\"cycle\":{\"unit\":\"MONTH\",\"count\":1},\"consolidation\":{\"mode\":\"GROUP\"}}";
        table.drop(FILE, ContractLines.of("C-1").version(2).with(shared).text());
        var group = table.head("crm:C-1").orElseThrow().group();
        assertEquals(1, table.group(group.value()).orElseThrow().members().size());
        assertEquals(0, table.group("crm:C-1").orElseThrow().members().size());
        assertNull(table.group("crm:C-1").orElseThrow().nextBillDate());
    }

    @Test
    void a_held_contract_is_stored_and_due_so_that_the_run_parks_it() {
        var done = table.drop(FILE, ContractLines.of("C-1").price("-1").text());
        assertEquals(1, done.counts().held());
        assertEquals(
                LocalDate.of(2026, 3, 1), table.group("crm:C-1").orElseThrow().nextBillDate());
    }

    @Test
    void a_rejected_contract_is_not_stored() {
        var reversed =
                ContractLines.of("C-1").text().replace("\"startDate\"", "\"endDate\":\"2026-01-01\",\"startDate\"");
        assertEquals(1, table.drop(FILE, reversed).counts().rejected());
        assertTrue(table.head("crm:C-1").isEmpty());
    }

    @Test
    void an_ended_contract_that_owes_nothing_is_not_due() {
        var ended = ContractLines.of("C-1")
                .with(",\"status\":\"ENDED\"")
                .text()
                .replace("\"startDate\"", "\"endDate\":\"2026-02-28\",\"startDate\"")
                .replace("2026-03-10", "2025-03-10")
                .replace("\"billing\":{", "\"billing\":{\"billedThrough\":\"2026-03-01\",");
        var done = table.drop(FILE, ended);
        assertEquals(1, done.counts().over(), table.file("outbound/crm/book.jsonl.rejected.csv"));
        assertNull(table.group("crm:C-1").orElseThrow().nextBillDate());
    }

    @Test
    void a_refused_file_may_be_dropped_again_once_its_mapping_is_there() {
        var csv = "Id,Fee\nC-1,5\n";
        var refused = table.drop("inbound/dealer/a.csv", csv);
        assertEquals("MAPPING_MISSING", refused.refusal().code());
        assertTrue(table.file("outbound/dealer/a.csv.summary.json").contains("REFUSED"));
        table.settings("""
                {"kind":"Mapping","source":"dealer","fields":[{"column":"Id","path":"/source/externalId"},
                 {"column":"Fee","path":"/services/0/price/unitAmount"}],
                 "defaults":{"/entityId":"acme","/services/0/lineId":"l1"}}""");
        assertEquals(1, table.drop("inbound/dealer/a.csv", csv).counts().accepted());
    }

    @Test
    void a_rejected_value_cannot_become_a_formula_in_a_spreadsheet() {
        table.drop(FILE, ContractLines.of("=cmd()").text().replace("\"2026-03-10\"", "\"=HYPERLINK(1)\""));
        var rejected = table.file("outbound/crm/book.jsonl.rejected.csv");
        assertTrue(rejected.contains("\"'=cmd()\""), rejected);
        assertTrue(rejected.contains("\"'=HYPERLINK(1)\""), rejected);
    }

    @Test
    void a_card_number_is_nowhere_in_tables_or_results() {
        table.drop(FILE, ContractLines.of("C-1").text().replace("Miller", "Miller 4111 1111 1111 1111"));
        assertTrue(table.head("crm:C-1").isEmpty());
        table.files.forEach((key, bytes) -> assertFalse(
                key.startsWith("outbound")
                        && table.file(key).replaceAll("\\D", "").contains("41111111"),
                key));
    }
}
