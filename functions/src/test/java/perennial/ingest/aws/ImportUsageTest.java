package perennial.ingest.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.calendar.Period;
import perennial.contract.Usage;
import perennial.contract.aws.StoredMeterEvents;
import perennial.id.ContractId;
import perennial.ingest.ImportUsage.Done;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportUsageTest {
    private static final String FILE = "inbound/usage/march.jsonl";
    private static final String METERS =
            ",\"meters\":[{\"meterId\":\"m1\",\"unit\":\"event\"},{\"meterId\":\"m2\",\"aggregation\":\"UNIQUE\"}]";
    private static final Period MARCH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

    private final DropTable table = DropTable.withSettings();

    ImportUsageTest() {
        table.drop(
                "inbound/crm/book.jsonl", ContractLines.of("C-1").with(METERS).text());
    }

    @Test
    void events_are_kept_under_their_contract_and_raise_its_group() {
        var done = told(line("e1", "2026-03-11", "7") + line("e2", "2026-03-12", "0.5"));
        assertEquals(new Done(FILE, 2, 0, 0), done);
        assertEquals("7.5", march());
        var group = table.group("crm:C-1").orElseThrow();
        assertEquals(2, group.version());
        assertEquals(List.of(), group.changedMembers());
    }

    @Test
    void the_same_event_once_more_counts_as_done() {
        told(line("e1", "2026-03-11", "7"));
        var again = table.usage(FILE, line("e1", "2026-03-11", "7.0"), "2026-04-09");
        assertEquals(new Done(FILE, 0, 1, 0), again);
        assertEquals("7", march());
        assertEquals(2, table.group("crm:C-1").orElseThrow().version());
    }

    @Test
    void csv_has_the_names_of_the_fields_for_headers() {
        var done = table.usage(
                "inbound/usage/march.csv",
                "source,contract,meterId,eventId,at,quantity\r\ncrm,C-1,m1,e1,2026-03-12T03:00:00Z,4\r\n",
                "2026-04-02");
        assertEquals(1, done.accepted());
        var event = new StoredMeterEvents(table.store)
                .since(new ContractId("crm:C-1"), "m1", LocalDate.EPOCH)
                .getFirst();
        assertEquals(LocalDate.parse("2026-03-11"), event.day());
    }

    @Test
    void a_correction_that_moves_an_event_is_found_from_either_day_on() {
        told(line("e1", "2026-04-01", "7"));
        told(revised("e1", 1, "2026-03-11", "6"));
        assertEquals("6", march());
        assertEquals("0", from("2026-04-01", new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"))));
    }

    @Test
    void revisions_in_the_wrong_order_come_to_the_same() {
        told(revised("e1", 1, "2026-03-11", "6"));
        told(line("e1", "2026-04-01", "7"));
        assertEquals("6", march());
        assertEquals("0", from("2026-04-01", new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"))));
    }

    @Test
    void another_event_of_a_known_id_and_revision_is_rejected() {
        told(line("e1", "2026-03-11", "7"));
        assertRejected("REVISION_REUSED", line("e1", "2026-03-12", "7"));
        assertEquals("7", march());
    }

    @Test
    void rows_that_cannot_be_kept_are_named_with_their_reason() {
        assertRejected("CONTRACT_UNKNOWN", line("e1", "2026-03-11", "7").replace("C-1", "C-9"));
        assertRejected("METER_MISSING", line("e1", "2026-03-11", "7").replace("m1", "m9"));
        assertRejected("METER_UNIT_MISMATCH", line("e1", "2026-03-11", "7").replace("}", ",\"unit\":\"hour\"}"));
        assertRejected("SUBJECT_MISSING", line("e1", "2026-03-11", "7").replace("m1", "m2"));
        assertRejected("BAD_DECIMAL", line("e1", "2026-03-11", "NaN"));
        assertRejected("BAD_DATE", line("e1", "2026-02-30", "7"));
        assertRejected("DAY_MISSING", line("e1", "2026-03-11", "7").replace("\"on\":\"2026-03-11\",", ""));
        assertRejected("PAN_IN_PAYLOAD", line("4111111111111111", "2026-03-11", "7"));
        assertEquals("0", march());
    }

    @Test
    void usage_after_the_end_date_is_rejected_unless_the_contract_goes_on() {
        ends("C-1", 2, "");
        assertRejected("USAGE_OUT_OF_RANGE", line("e1", "2026-03-21", "7"));
        ends("C-1", 3, ",\"openEnded\":true");
        assertEquals(1, told(line("e1", "2026-03-21", "7")).accepted());
    }

    private void ends(String contract, int version, String more) {
        var text = ContractLines.of(contract).version(version).with(METERS).text();
        var term = "\"startDate\":\"2026-03-10\"";
        table.drop(
                "inbound/crm/ends" + version + ".jsonl",
                text.replace(term, term + ",\"endDate\":\"2026-03-20\"" + more));
    }

    @Test
    void a_bad_row_does_not_keep_a_good_one_out() {
        var done = told(line("e1", "2026-03-11", "x") + line("e2", "2026-03-11", "7"));
        assertEquals(new Done(FILE, 1, 0, 1), done);
        assertTrue(table.file("outbound/usage/march.jsonl.rejected.csv").contains("\"1\""));
    }

    private Done told(String lines) {
        return table.usage(FILE, lines, "2026-04-02");
    }

    private void assertRejected(String code, String line) {
        var done = told(line);
        assertEquals(1, done.rejected(), code);
        var table = this.table.file("outbound/usage/march.jsonl.rejected.csv");
        assertTrue(table.contains(code), table);
    }

    private String march() {
        return from("2026-03-01", MARCH);
    }

    private String from(String day, Period period) {
        var told = new StoredMeterEvents(table.store).since(new ContractId("crm:C-1"), "m1", LocalDate.parse(day));
        var contract = table.version("crm:C-1", 1).orElseThrow().contract();
        return new Usage(told)
                .of(contract.meters().getFirst(), period)
                .quantity()
                .toPlainString();
    }

    private static String line(String event, String day, String quantity) {
        return revised(event, 0, day, quantity);
    }

    private static String revised(String event, int revision, String day, String quantity) {
        return "{\"source\":\"crm\",\"contract\":\"C-1\",\"meterId\":\"m1\",\"eventId\":\"" + event + "\",\"on\":\""
                + day + "\",\"quantity\":\"" + quantity + "\",\"revision\":" + revision + "}\n";
    }
}
