package perennial.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsReadingTest {
    private static final SettingsReader READER = new SettingsReader();

    @Test
    void several_documents_may_stand_in_one_list() throws IOException {
        var readings = read("""
                [{"kind":"NumberSeries","name":"a","prefix":"A","yearly":true,"digits":6},
                 {"kind":"HolidayCalendar","name":"us","holidays":["2026-07-03"]}]""");
        assertEquals(2, readings.size());
        readings.forEach(reading -> assertInstanceOf(SettingReading.Accepted.class, reading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"Colour"}                                                          | UNKNOWN_ENUM        | /kind
            {"kind":"NumberSeries","name":"a","prefix":"A","yearly":true,"digits":10}  | SCHEMA_INVALID      | /digits
            {"kind":"NumberSeries","name":"a","prefix":"A","yearly":true}              | SCHEMA_INVALID      | /digits
            {"kind":"NumberSeries","name":"a","prefix":"A","yearly":true,"digits":6,"x":1} | SCHEMA_INVALID  | /x
            {"kind":"HolidayCalendar","name":"us","holidays":["2026-02-30"]}           | BAD_DATE            | /holidays/0
            {"kind":"LegalEntity","id":"a","legalName":"A","timeZone":"UTC","currency":"XYZ","invoiceSeries":"a"} | CURRENCY_UNKNOWN | /currency
            {"kind":"LegalEntity","id":"a","legalName":"A","timeZone":"Mars/X","currency":"USD","invoiceSeries":"a"} | SCHEMA_INVALID | ``
            {"kind":"TaxTable","name":"t","codes":[],"rates":[{"jurisdiction":"US","percent":"5","codes":["A"]}]} | TAX_CODE_UNKNOWN | /rates
            {"kind":"TaxTable","name":"t","codes":[],"rates":[{"jurisdiction":"US-TX","percent":"6","region":"TX"},{"jurisdiction":"US-TX","percent":"2","city":"Austin"}]} | TAX_RATES_OVERLAP | /rates/1
            {"kind":"TaxTable","name":"t","codes":[],"rates":[{"jurisdiction":"US-TX","percent":"6","from":"2027-01-01"},{"jurisdiction":"US-TX","percent":"7","to":"2027-01-02"}]} | TAX_RATES_OVERLAP | /rates/1
            {"kind":"TaxTable","name":"t","codes":[],"rates":[{"jurisdiction":"US-TX","percent":"6","postalPrefix":"78"},{"jurisdiction":"US-TX","percent":"7","postalPrefix":"787"}]} | TAX_RATES_OVERLAP | /rates/1
            {"kind":"PriceBook","name":"b","entries":[{"serviceCode":"A"}]} | PRICE_MISSING | /entries/0
            {"kind":"PriceBook","name":"b","entries":[{"unitAmount":"-1"}]} | SCHEMA_INVALID | /entries/0/unitAmount
            {"kind":"PriceBook","name":"b","currency":"XYZ","entries":[{"unitAmount":"1"}]} | CURRENCY_UNKNOWN | /currency
            {"kind":"PriceBook","name":"b","entries":[{"model":"PACKAGE","unitAmount":"1"}]} | PACKAGE_SIZE_MISSING | /entries/0/packageSize
            {"kind":"PriceBook","name":"b","entries":[{"model":"TIERED_VOLUME","tiers":[{"upTo":"10","unitAmount":"5"},{"upTo":"10","unitAmount":"4"},{"unitAmount":"3"}]}]} | TIERS_INVALID | /entries/0/tiers
            {"kind":"PriceBook","name":"b","entries":[{"model":"TIERED_VOLUME","tiers":[{"upTo":"10","unitAmount":"5"}]}]} | TIERS_INVALID | /entries/0/tiers
            {"kind":"PriceIndex","name":"i","values":[{"published":"2026-01-15","value":"0"}]} | SCHEMA_INVALID | /values/0/value
            {"kind":"PriceIndex","name":"i","values":[{"published":"2026-01-15","value":"1"},{"published":"2026-01-15","value":"2"}]} | PRICE_INDEX_AMBIGUOUS | /values
            {"kind":"Mapping","source":"s","fields":[{"column":"A","path":"/customer/nme"}]} | MAPPING_PATH_UNKNOWN | /fields/0
            {"kind":"Mapping","source":"s","dateFormat":"MM/bb","fields":[{"column":"A","path":"/term/startDate"}]} | DATE_FORMAT_INVALID | /fields/0
            """)
    void a_document_with_a_fault_is_rejected_by_code_and_place(String json, String code, String field)
            throws IOException {
        var rejected =
                assertInstanceOf(SettingReading.Rejected.class, read(json).getFirst());
        assertEquals(code, rejected.findings().getFirst().code(), rejected.toString());
        assertEquals(field, rejected.findings().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"percent":"6","to":"2027-01-01"}                  | {"percent":"7","from":"2027-01-01"}
            {"percent":"6","region":"TX","city":"Austin"}      | {"percent":"7","region":"TX","city":"Dallas"}
            {"percent":"6","codes":["A"]}                      | {"percent":"7","codes":["B"]}
            {"percent":"6","postalPrefix":"787"}               | {"percent":"7","postalPrefix":"788"}
            """)
    void rates_of_one_jurisdiction_may_differ_in_day_place_or_code(String one, String other) throws IOException {
        var table = "{'kind':'TaxTable','name':'t','codes':[{'code':'A'},{'code':'B'}],'rates':[%s,%s]}"
                .formatted(one, other)
                .replace("{\"percent\"", "{\"jurisdiction\":\"US\",\"percent\"")
                .replace('\'', '"');
        assertInstanceOf(SettingReading.Accepted.class, read(table).getFirst());
    }

    private static List<SettingReading> read(String json) throws IOException {
        var readings = new ArrayList<SettingReading>();
        READER.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), readings::add);
        return readings;
    }
}
