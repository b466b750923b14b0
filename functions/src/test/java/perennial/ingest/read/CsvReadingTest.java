package perennial.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.contract.Contract;
import perennial.settings.Mapping;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvReadingTest {
    private static final String HEADER = "Id,Name,Start,Fee\n";

    @Test
    void a_row_becomes_a_contract_by_its_mapping() {
        var contract = Book.csv(HEADER + "C-1,Miller & Sons,04/03/2026,49.95\n").onlyContract();
        assertEquals("dealer:C-1", contract.id().value());
        assertEquals("Miller & Sons", contract.customer().legalName());
        assertEquals(LocalDate.of(2026, 4, 3), contract.term().startDate());
        assertEquals(
                new BigDecimal("49.95"), contract.services().getFirst().price().unitAmount());
        assertEquals("acme", contract.entityId().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found_out(String separator) {
        var text = (HEADER + "C-1,Miller,04/03/2026,49.95\n").replace(",", separator);
        assertEquals("Miller", Book.csv(text).onlyContract().customer().legalName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_character_set_is_found_out(String charset) {
        var text = HEADER + "C-1,Müller Café,04/03/2026,49.95\n";
        assertEquals(
                "Müller Café",
                Book.of(text, Charset.forName(charset))
                        .onlyContract()
                        .customer()
                        .legalName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_header(String charset) {
        var text = "\uFEFF" + HEADER + "C-1,Müller,04/03/2026,49.95\n";
        assertEquals(
                "dealer:C-1",
                Book.of(text, Charset.forName(charset)).onlyContract().id().value());
    }

    @Test
    void quoted_line_breaks_separators_and_quotes_belong_to_the_value() {
        var book = Book.csv(HEADER + "C-1,\"Miller, \"\"Bob\"\"\nSons\",04/03/2026,49.95\nC-2,Fox,02/31/2026,1\n");
        assertEquals(
                "Miller, \"Bob\"\nSons", book.contracts().getFirst().customer().legalName());
        assertEquals(4, book.rejected().line());
    }

    @Test
    void windows_line_ends_and_empty_lines_do_no_harm() {
        var book = Book.csv((HEADER + "C-1,Fox,04/03/2026,1\n\nC-2,Fox,02/30/2026,1").replace("\n", "\r\n"));
        assertEquals(1, book.contracts().size());
        assertEquals(4, book.rejected().line());
    }

    @Test
    void the_31st_of_February_is_refused_by_line_field_value_and_remedy() {
        var rejected = Book.csv(HEADER + "C-1,Fox,02/31/2026,1\n").rejected();
        var fault = rejected.findings().getFirst();
        assertEquals(2, rejected.line());
        assertEquals("C-1", rejected.externalId());
        assertEquals("BAD_DATE", fault.code());
        assertEquals("/term/startDate", fault.field());
        assertEquals("02/31/2026", fault.value());
        assertTrue(fault.remedy().contains("dateFormat"));
    }

    @Test
    void a_date_that_could_be_March_or_April_is_refused_with_the_remedy_to_name_the_format() {
        var unformatted = new Mapping("dealer", null, null, null, null, Book.MAPPING.fields(), Book.MAPPING.defaults());
        var fault = Book.of(HEADER + "C-1,Fox,03/04/2026,1\n", Optional.of(unformatted))
                .fault();
        assertEquals("BAD_DATE", fault.code());
        assertTrue(fault.remedy().contains("dateFormat"), fault.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,234.56\"", "12 345", "$5", "1.2.3", "abc", "1e5"})
    void an_amount_that_is_no_plain_decimal_is_refused(String amount) {
        assertEquals(
                "BAD_DECIMAL",
                Book.csv(HEADER + "C-1,Fox,04/03/2026," + amount + "\n").fault().code());
    }

    @Test
    void decimal_commas_are_read_when_the_mapping_says_so() {
        var german =
                new Mapping("dealer", null, null, "dd.MM.yyyy", true, Book.MAPPING.fields(), Book.MAPPING.defaults());
        var contract = Book.of("Id;Name;Start;Fee\nC-1;Fuchs;03.04.2026;1.234,50\n", Optional.of(german))
                .onlyContract();
        assertEquals(
                new BigDecimal("1234.50"),
                contract.services().getFirst().price().unitAmount());
        assertEquals(LocalDate.of(2026, 4, 3), contract.term().startDate());
    }

    @Test
    void good_rows_are_read_whatever_stands_between_them() {
        var book = Book.csv(HEADER + "C-1,A,04/03/2026,1\nC-2,B,x,1\nC-3,C,04/03/2026\nC-4,D,04/03/2026,1,5\n"
                + "C-5,E,04/03/2026,1\n");
        assertEquals(
                List.of("dealer:C-1", "dealer:C-5"),
                book.contracts().stream()
                        .map(Contract::id)
                        .map(Object::toString)
                        .toList());
        assertEquals(5, book.readings().size());
    }

    @Test
    void a_missing_column_refuses_the_file_by_its_name() {
        var refused = Book.csv("Id,Name,Start\nC-1,Fox,04/03/2026\n").refused();
        assertEquals("COLUMN_MISSING", refused.finding().code());
        assertEquals("Fee", refused.finding().value());
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertEquals(
                "COLUMN_TWICE",
                Book.csv("Id,Name,Name,Start,Fee\n1,2,3,4,5\n")
                        .refused()
                        .finding()
                        .code());
    }

    @Test
    void an_empty_file_a_header_alone_and_a_binary_file_are_refused() {
        assertEquals("EMPTY_FILE", Book.csv("").refused().finding().code());
        assertEquals("EMPTY_FILE", Book.csv("\uFEFF \n\n").refused().finding().code());
        assertEquals("NO_ROWS", Book.csv(HEADER).refused().finding().code());
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertEquals(
                "NOT_TEXT",
                Book.of(png, Optional.of(Book.MAPPING)).refused().finding().code());
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_named_by_its_line() {
        var book = Book.csv(HEADER + "C-1,A,04/03/2026,1\nC-2,\"B,04/03/2026,1\nC-3,C,04/03/2026,1\n");
        assertEquals(1, book.contracts().size());
        assertEquals("BAD_CSV", book.refused().finding().code());
    }

    @Test
    void a_contract_that_comes_twice_is_refused_the_second_time_naming_the_first() {
        var book = Book.csv(HEADER + "C-1,A,04/03/2026,1\nC-2,B,04/03/2026,1\nC-1,C,04/03/2026,1\n");
        assertEquals(2, book.contracts().size());
        assertEquals(4, book.rejected().line());
        assertEquals("DUPLICATE_IN_FILE", book.fault().code());
        assertTrue(book.fault().message().contains("line 2"));
    }

    @Test
    void a_card_number_in_any_cell_rejects_the_row_and_appears_masked_only() {
        var book = Book.csv("Id,Name,Start,Fee,Notes\nC-1,A,04/03/2026,1,pay by 4242 4242 4242 4242\n");
        assertEquals("PAN_IN_PAYLOAD", book.fault().code());
        assertEquals("Notes", book.fault().field());
        assertFalse(book.toString().replaceAll("\\D", "").contains("42424242"), book.toString());
    }

    @Test
    void headers_that_are_canonical_paths_need_no_mapping() {
        var contract = Book.of("source.system,source.externalId,entityId,/term/startDate,services.0.lineId,"
                        + "services.0.quantity,billing.poRequired,billing.cycle.unit,billing.cycle.count\n"
                        + "crm,7,acme,2026-04-03,l1,2.5,true,MONTH,3\n")
                .onlyContract();
        assertEquals(new BigDecimal("2.5"), contract.services().getFirst().quantity());
        assertEquals(3, contract.billing().cycle().count());
        assertEquals(true, contract.billing().poRequired());
    }

    @Test
    void foreign_headers_without_a_mapping_are_refused_with_the_remedy_to_give_one() {
        var refused = Book.of("Id,Name\n1,Fox\n").refused();
        assertEquals("MAPPING_MISSING", refused.finding().code());
    }

    @Test
    void words_are_translated_templates_filled_and_places_left_unset() {
        var churn = Map.<String, Object>of("Yes", "ENDED", "No", "ACTIVE");
        var end = new java.util.HashMap<String, Object>(Map.of("Yes", "2025-12-31"));
        end.put("No", null);
        var mapping = new Mapping(
                "telco",
                null,
                null,
                null,
                null,
                List.of(
                        new Mapping.Field("id", "/source/externalId", null, Mapping.Transform.LOWER, null, true),
                        new Mapping.Field("churn", "/status", churn, null, null, true),
                        new Mapping.Field("churn", "/term/endDate", end, null, null, false),
                        new Mapping.Field(
                                "phone", "/customer/contacts/0/phoneE164", null, Mapping.Transform.PHONE, null, false),
                        new Mapping.Field(
                                "setup", "/billing/minInvoiceMinor", null, Mapping.Transform.MINOR_UNITS, null, false),
                        new Mapping.Field(null, "/customer/contacts/0/email", null, null, "{id}@example.com", false)),
                Map.of("/entityId", "telco"));
        var book = Book.of(
                "id,churn,phone,setup\nA,Yes,+1 (212) 555-0100,9.99\nB,No,,\nC,Maybe,,\n,No,,\n", Optional.of(mapping));
        assertEquals(Contract.Status.ENDED, book.contracts().get(0).status());
        assertEquals(LocalDate.of(2025, 12, 31), book.contracts().get(0).term().endDate());
        assertEquals("a", book.contracts().get(0).source().externalId());
        var contact = book.contracts().get(0).customer().contacts().getFirst();
        assertEquals("A@example.com", contact.email());
        assertEquals("+12125550100", contact.phoneE164());
        assertEquals(999, book.contracts().get(0).billing().minInvoiceMinor());
        assertEquals(null, book.contracts().get(1).term());
        assertEquals(
                "UNKNOWN_ENUM",
                ((Reading.Rejected) book.readings().get(2))
                        .findings()
                        .getFirst()
                        .code());
        assertEquals(
                "VALUE_MISSING",
                ((Reading.Rejected) book.readings().get(3))
                        .findings()
                        .getFirst()
                        .code());
    }

    @Test
    void a_row_in_another_character_set_than_the_file_is_refused_alone() {
        var bytes = (HEADER + "C-1,A,04/03/2026,1\n").getBytes(StandardCharsets.UTF_8);
        var many = new java.io.ByteArrayOutputStream();
        many.writeBytes(bytes);
        for (int i = 10; i < 4000; i++) {
            many.writeBytes(("C-" + i + ",Ä,04/03/2026,1\n").getBytes(StandardCharsets.UTF_8));
        }
        many.writeBytes("C-2,Ä,04/03/2026,1\n".getBytes(StandardCharsets.ISO_8859_1));
        var book = Book.of(many.toByteArray(), Optional.of(Book.MAPPING));
        assertEquals(3991, book.contracts().size());
        assertEquals("BAD_ENCODING", book.fault().code());
    }
}
