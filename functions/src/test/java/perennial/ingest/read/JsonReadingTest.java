package perennial.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.contract.Severity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReadingTest {
    private static String document(String id, String more) {
        return "{\"source\":{\"system\":\"crm\",\"externalId\":\"" + id + "\"},\"entityId\":\"acme\"" + more + "}";
    }

    @Test
    void one_document_a_list_and_json_lines_are_told_apart() {
        assertEquals(1, Book.of(document("1", "")).contracts().size());
        assertEquals(
                1, Book.of(document("1", ",\n \"name\":\"x\"\n")).contracts().size());
        assertEquals(
                2,
                Book.of("[\n" + document("1", "") + ",\n" + document("2", "") + "]")
                        .contracts()
                        .size());
        assertEquals(
                2,
                Book.of(document("1", "") + "\n\n" + document("2", "") + "\n")
                        .contracts()
                        .size());
    }

    @Test
    void a_broken_line_of_json_lines_spoils_no_other() {
        var book = Book.of(document("1", "") + "\n{\"source\":\n" + document("3", "") + "\n[1]\n");
        assertEquals(2, book.contracts().size());
        assertEquals(2, book.readings().get(1).line());
        assertEquals(
                "BAD_JSON",
                ((Reading.Rejected) book.readings().get(3))
                        .findings()
                        .getFirst()
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"4\"", "{} {}", "{\"a\":NaN}", "{\"a\":1,\"a\":2}"})
    void a_line_that_is_not_one_object_is_refused_alone_and_the_rest_is_read(String line) {
        var book = Book.of(document("1", "") + "\n" + line + "\n" + document("3", "") + "\n");
        assertEquals(2, book.contracts().size());
        var rejected = (Reading.Rejected) book.readings().get(1);
        assertEquals("BAD_JSON", rejected.findings().getFirst().code());
        assertFalse(rejected.findings().getFirst().message().contains("`"), "speaks of the parser's settings");
    }

    @Test
    void a_list_that_breaks_off_keeps_what_came_before_and_names_the_line() {
        var book = Book.of("[" + document("1", "") + ",\n" + document("2", "") + ",\n{\"source\"");
        assertEquals(2, book.contracts().size());
        assertEquals(3, book.refused().line());
        assertEquals("BAD_JSON", book.refused().finding().code());
    }

    @Test
    void decimals_may_be_text_or_numbers() {
        var service = ",\"services\":[{\"lineId\":\"a\",\"quantity\":%s}]";
        assertEquals(
                new BigDecimal("2.5"),
                Book.of(document("1", service.formatted("2.5")))
                        .onlyContract()
                        .services()
                        .getFirst()
                        .quantity());
        assertEquals(
                new BigDecimal("2.5"),
                Book.of(document("1", service.formatted("\"2.5\"")))
                        .onlyContract()
                        .services()
                        .getFirst()
                        .quantity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "term":{"startDate":"2026-02-31"}                          | BAD_DATE      | /term/startDate
            "term":{"startDate":"03/04/2026"}                          | BAD_DATE      | /term/startDate
            "term":{"startDate":20260101}                              | BAD_DATE      | /term/startDate
            "services":[{"lineId":"a","quantity":"1,5"}]               | BAD_DECIMAL   | /services/0/quantity
            "services":[{"lineId":"a","quantity":1e300}]               | BAD_DECIMAL   | /services/0/quantity
            "services":[{"lineId":"a","quantity":"NaN"}]               | BAD_DECIMAL   | /services/0/quantity
            "status":"RUNNING"                                         | UNKNOWN_ENUM  | /status
            "billing":{"cycle":{"unit":"FORTNIGHT","count":1}}         | UNKNOWN_ENUM  | /billing/cycle/unit
            "billing":{"invoiceLeadDays":400}                          | SCHEMA_INVALID| /billing/invoiceLeadDays
            "services":[{"serviceCode":"x"}]                           | SCHEMA_INVALID| /services/0/lineId
            "services":[null]                                          | SCHEMA_INVALID| /services/0
            "fees":[{"code":"SETUP","amountMinor":"12.5"}]             | SCHEMA_INVALID| /fees/0/amountMinor
            "name":"a\\u202Eb"                                         | BAD_CHARACTERS| /name
            "name":"a\\u0000b"                                         | BAD_CHARACTERS| /name
            "customer":{"legalName":"pay 4111111111111111"}            | PAN_IN_PAYLOAD| /customer/legalName
            "extra":{"deep":[4111111111111111]}                        | PAN_IN_PAYLOAD| /extra
            "sites":[{"siteId":"a"},{"siteId":"a"}]                    | DUPLICATE_ID  | /sites
            """)
    void what_does_not_parse_is_rejected_by_code_and_place(String field, String code, String place) {
        var fault = Book.of(document("1", "," + field)).fault();
        assertEquals(code, fault.code(), fault.toString());
        assertEquals(place, fault.field());
        assertFalse(fault.remedy().isBlank());
    }

    @Test
    void a_word_outside_its_list_is_answered_with_the_list() {
        assertTrue(Book.of(document("1", ",\"status\":\"RUNNING\""))
                .fault()
                .remedy()
                .contains("ACTIVE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"4111111111111111\":\"x\"",
                "\"metadata\":{\"4111111111111111\":\"x\"}",
                "\"customer\":{\"4111 1111 1111 1111\":1}",
                "\"services\":[{\"lineId\":\"l\",\"quantity\":378282246310005}]",
                "\"name\":\"4111\u200B1111\u200B1111\u200B1111\""
            })
    void a_card_number_in_the_name_of_a_field_or_in_an_amount_rejects_the_record(String more) {
        var rejected =
                (Reading.Rejected) Book.of(document("1", "," + more)).readings().getFirst();
        assertEquals("PAN_IN_PAYLOAD", rejected.findings().getFirst().code());
        assertFalse(rejected.toString().matches("(?s).*(4111 ?1111|378282).*"), rejected::toString);
    }

    @Test
    void identity_is_demanded() {
        assertEquals(
                "EXTERNAL_ID_MISSING",
                Book.of("{\"entityId\":\"a\",\"source\":{\"system\":\"x\"}}")
                        .fault()
                        .code());
        assertEquals(
                "SOURCE_UNKNOWN",
                Book.of("{\"entityId\":\"a\",\"source\":{\"externalId\":\"x\"}}")
                        .fault()
                        .code());
        assertEquals(
                "EXTERNAL_ID_MISSING", Book.of("{\"entityId\":\"a\"}").fault().code());
    }

    @Test
    void an_unknown_field_is_kept_in_the_metadata_with_a_warning() {
        var book = Book.of(document("1", ",\"customer\":{\"vatNo\":\"X1\"},\"metadata\":{\"own\":7}"));
        assertEquals("X1", book.onlyContract().metadata().get("customer/vatNo"));
        assertEquals("7", book.onlyContract().metadata().get("own"));
        var finding = book.accepted().getFirst().findings().getFirst();
        assertEquals(Severity.WARN, finding.severity());
        assertEquals("/customer/vatNo", finding.field());
    }

    @Test
    void what_is_ours_is_ignored_on_input() {
        var book = Book.of(document("1", ",\"contractId\":\"ct_1\",\"flags\":[{\"code\":\"X\"}]"));
        assertTrue(book.accepted().getFirst().findings().isEmpty());
    }

    @Test
    void text_is_kept_in_composed_form() {
        assertEquals(
                "Caf\u00e9",
                Book.of(document("1", ",\"name\":\"Cafe\\u0301\""))
                        .onlyContract()
                        .name());
    }

    @Test
    void two_versions_of_a_contract_may_stand_in_one_file_but_not_the_same_twice() {
        var version =
                "{\"source\":{\"system\":\"crm\",\"externalId\":\"1\",\"sourceVersion\":%d},\"entityId\":\"acme\"}\n";
        var book = Book.of(version.formatted(1) + version.formatted(2) + version.formatted(1));
        assertEquals(2, book.contracts().size());
        assertEquals("DUPLICATE_IN_FILE", book.fault().code());
    }
}
