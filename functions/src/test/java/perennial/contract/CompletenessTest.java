package perennial.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.platform.Json;
import perennial.settings.LegalEntity;
import perennial.settings.NumberSeries;
import perennial.settings.Settings;
import perennial.settings.TaxTable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletenessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final String COMPLETE = """
            {"source":{"system":"crm","externalId":"1"},"entityId":"acme",
             "customer":{"legalName":"Miller","currency":"USD","timeZone":"America/Chicago",
               "billingAddress":{"line1":"1 Main St","city":"Austin","region":"TX","postalCode":"73301","country":"US"},
               "contacts":[{"role":"BILLING","email":"ap@miller.example","phoneE164":"+12125550100"}]},
             "sites":[{"siteId":"s1","address":{"country":"US","region":"TX"}}],
             "term":{"startDate":"2026-05-01"},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":31},
               "terms":{"kind":"NET","netDays":30}},
             "services":[{"lineId":"l1","siteRef":"s1","price":{"model":"FLAT","unitAmount":"49.95"},"tax":{"code":"SVC"}}],
             "equipment":[{"lineId":"e1","serial":"A1","mode":"RENTAL","price":{"model":"FLAT","unitAmount":"5"},"tax":{"code":"SVC"}}],
             "delivery":{"channels":["EMAIL"],"preferred":"EMAIL"}}
            """;

    @Test
    void a_complete_contract_is_billable_without_a_word() {
        var verdict = Verdict.of(examine("{}"));
        assertEquals(List.of(), verdict.findings());
        assertEquals(Verdict.Kind.BILLABLE, verdict.kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"entityId":"nobody"}                                            | ENTITY_UNKNOWN             | HOLD          | /entityId
            {"entityId":"hollow"}                                            | ENTITY_INCOMPLETE          | HOLD          | /entityId
            {"customer":null}                                                | CUSTOMER_MISSING           | HOLD          | /customer
            {"customer":{"legalName":" "}}                                   | CUSTOMER_MISSING           | HOLD          | /customer
            {"customer":{"currency":"USX"}}                                  | CURRENCY_UNKNOWN           | HOLD          | /customer/currency
            {"customer":{"timeZone":"Mars/Base"}}                            | TIME_ZONE_UNKNOWN          | HOLD          | /customer/timeZone
            {"customer":{"currency":"EUR"},"services":[{"lineId":"l","price":{"model":"FLAT","unitAmount":1,"currency":"USD"},"tax":{"code":"SVC"}}]} | CURRENCY_MISMATCH | HOLD | /services/0/price/currency
            {"term":null}                                                    | TERM_MISSING               | HOLD          | /term/startDate
            {"term":{"endDate":"2026-04-30"}}                                | TERM_REVERSED              | REJECT        | /term/endDate
            {"term":{"startDate":"2026-01-01","endDate":"2026-06-14"},"billing":{"billedThrough":"2026-06-01"}} | TERM_EXPIRED_ACTIVE | HOLD | /term/endDate
            {"term":{"cancellation":{"date":"2026-07-31"}}}                  | CANCELLATION_REASON_MISSING | HOLD         | /term/cancellation/reason
            {"term":{"startDate":"2025-06-01"}}                              | START_IN_FAR_PAST          | HOLD          | /billing/billedThrough
            {"billing":{"cycle":null}}                                       | CYCLE_MISSING              | HOLD          | /billing/cycle
            {"billing":{"cycle":{"count":0}}}                                | CYCLE_MISSING              | HOLD          | /billing/cycle
            {"billing":{"anchor":{"day":32}}}                                | ANCHOR_INVALID             | HOLD          | /billing/anchor
            {"billing":{"anchor":{"month":13}}}                              | ANCHOR_INVALID             | HOLD          | /billing/anchor
            {"term":{"startDate":"2026-06-01"},"billing":{"cycle":{"unit":"WEEK"}}} | ANCHOR_INVALID             | HOLD          | /billing/anchor
            {"billing":{"terms":null}}                                       | TERMS_MISSING              | WARN          | /billing/terms
            {"billing":{"poRequired":true}}                                  | PO_REQUIRED_MISSING        | HOLD          | /billing/poNumber
            {"billing":{"poValidUntil":"2026-06-14"}}                        | PO_EXPIRED                 | HOLD          | /billing/poValidUntil
            {"billing":{"holidayCalendar":"US-FED"}}                         | CALENDAR_UNKNOWN           | WARN          | /billing/holidayCalendar
            {"services":[],"equipment":[]}                                   | NO_SERVICES                | HOLD          | /services
            {"services":[{"lineId":"l","tax":{"code":"SVC"}}]}               | PRICE_MISSING              | HOLD          | /services/0/price
            {"services":[{"lineId":"l","price":{"model":"FLAT","unitAmount":"-1"},"tax":{"code":"SVC"}}]} | PRICE_NEGATIVE | HOLD | /services/0/price/unitAmount
            {"services":[{"lineId":"l","siteRef":"s9","price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | SITE_UNKNOWN | HOLD | /services/0/siteRef
            {"services":[{"lineId":"l","quantity":-2,"price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | QUANTITY_NEGATIVE | HOLD | /services/0/quantity
            {"services":[{"lineId":"l","from":"2026-04-01","price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | LINE_BEFORE_START | WARN | /services/0/from
            {"services":[{"lineId":"l","from":"2026-04-01","to":"2026-05-01","price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | LINE_BEFORE_START | WARN | /services/0/to
            {"services":[{"lineId":"l","discounts":[{"kind":"PERCENT","value":"100.01"}],"price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | DISCOUNT_OVER_100 | HOLD | /services/0/discounts/0/value
            {"services":[{"lineId":"l","discounts":[{"kind":"PERCENT","value":5,"to":"2026-06-15"}],"price":{"model":"FLAT","unitAmount":1},"tax":{"code":"SVC"}}]} | DISCOUNT_EXPIRED | WARN | /services/0/discounts/0/to
            {"equipment":[{"lineId":"e","mode":"SOLD","tax":{"code":"SVC"}}]}| EQUIPMENT_NO_SERIAL        | WARN          | /equipment/0/serial
            {"services":[{"lineId":"l","price":{"model":"FLAT","unitAmount":1},"tax":{"code":"XX"}}]} | TAX_CODE_UNKNOWN | HOLD | /services/0/tax/code
            {"sites":[{"siteId":"s1"}]}                                      | TAX_LOCATION_MISSING       | HOLD          | /services/0/siteRef
            {"customer":{"billingAddress":{"city":""}}}                      | BILLING_ADDRESS_INCOMPLETE | HOLD          | /customer/billingAddress
            {"customer":{"billingAddress":{"postalCode":null}}}              | BILLING_ADDRESS_INCOMPLETE | HOLD          | /customer/billingAddress
            {"customer":{"taxExempt":{"status":"EXEMPT"}}}                   | TAX_EXEMPT_CERT_MISSING    | HOLD          | /customer/taxExempt/certificateNo
            {"customer":{"taxExempt":{"status":"EXEMPT","certificateNo":"7","validUntil":"2026-06-14"}}} | TAX_EXEMPT_EXPIRED | WARN | /customer/taxExempt/validUntil
            {"customer":{"taxExempt":{"status":"REVERSE_CHARGE"},"taxIds":[{"type":"us_ein","value":"1"}]}} | REVERSE_CHARGE_ID_MISSING | HOLD | /customer/taxIds
            {"payment":{"collection":"AUTOPAY"}}                             | PAYMENT_METHOD_MISSING     | BLOCK_AUTOPAY | /payment/methods
            {"payment":{"collection":"AUTOPAY","methods":[{"ref":"pm_1","type":"card","status":"EXPIRED"}]}} | METHOD_UNVERIFIED | BLOCK_AUTOPAY | /payment/methods
            {"payment":{"collection":"AUTOPAY","methods":[{"ref":"pm_1","type":"us_bank_account","status":"ACTIVE"}]}} | MANDATE_MISSING | BLOCK_AUTOPAY | /payment/methods
            {"delivery":{"channels":["EMAIL","PORTAL"]},"customer":{"contacts":[]}} | EMAIL_MISSING       | BLOCK_CHANNEL | /customer/contacts
            {"delivery":{"channels":["EMAIL","PORTAL"]},"customer":{"contacts":[{"email":"a b@c"}]}} | EMAIL_INVALID | BLOCK_CHANNEL | /customer/contacts
            {"delivery":{"channels":["EMAIL","SMS"],"smsConsent":{"status":"OPTED_IN"}},"customer":{"contacts":[{"email":"a@b.example","phoneE164":"212 555"}]}} | PHONE_INVALID | BLOCK_CHANNEL | /customer/contacts
            {"delivery":{"channels":["EMAIL","SMS"]}}                        | SMS_CONSENT_MISSING        | BLOCK_CHANNEL | /delivery/smsConsent
            {"renewal":{"noticeWindow":{"minDays":31,"maxDays":30}}}         | RENEWAL_WINDOW_INVALID     | WARN          | /renewal/noticeWindow
            {"renewal":{"mode":"OFFER"}}                                     | SALES_OWNER_MISSING        | WARN          | /renewal/salesOwner
            """)
    void each_rule_speaks_alone_with_its_code_severity_place_and_remedy(
            String change, String code, Severity severity, String field) {
        var findings = examine(change);
        assertEquals(1, findings.size(), findings.toString());
        var finding = findings.getFirst();
        assertEquals(code, finding.code());
        assertEquals(severity, finding.severity());
        assertEquals(field, finding.field());
        assertFalse(finding.message().isBlank() || finding.remedy().isBlank());
    }

    @Test
    void two_devices_of_one_serial_number_are_both_named() {
        var codes = examine("""
                {"equipment":[{"lineId":"a","serial":"7","mode":"SOLD","tax":{"code":"SVC"}},
                              {"lineId":"b","serial":"7","mode":"SOLD","tax":{"code":"SVC"}}]}""").stream()
                .map(finding -> finding.code() + finding.field())
                .toList();
        assertEquals(
                List.of(
                        "EQUIPMENT_DUPLICATE_SERIAL/equipment/0/serial",
                        "EQUIPMENT_DUPLICATE_SERIAL/equipment/1/serial"),
                codes);
    }

    @Test
    void whom_no_channel_reaches_is_held() {
        var verdict = Verdict.of(examine("{\"customer\":{\"contacts\":[]}}"));
        assertEquals(Verdict.Kind.HELD, verdict.kind());
        assertEquals("NO_REACHABLE_CHANNEL", verdict.findings().getFirst().code());
    }

    @Test
    void what_an_earlier_system_billed_is_not_the_far_past() {
        assertTrue(examine("{\"term\":{\"startDate\":\"2020-01-01\"},\"billing\":{\"billedThrough\":\"2026-06-01\"}}")
                .isEmpty());
    }

    @Test
    void a_missing_payment_method_is_a_warning_and_no_obstacle() {
        var verdict = Verdict.of(examine("{\"payment\":{\"collection\":\"AUTOPAY\"}}"));
        assertTrue(verdict.isBillable());
        assertEquals(Verdict.Kind.WARNING, verdict.kind());
        assertEquals(List.of(), verdict.obstacles());
    }

    private static List<Finding> examine(String change) {
        var document = (ObjectNode) tree(COMPLETE);
        merge(document, tree(change));
        return Completeness.findings(Json.read(document, Contract.class), settings(), TODAY, TODAY);
    }

    private static JsonNode tree(String json) {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void merge(ObjectNode into, JsonNode change) {
        change.properties().forEach(field -> {
            if (field.getValue().isObject() && into.get(field.getKey()) instanceof ObjectNode below) {
                merge(below, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static Settings settings() {
        var taxes = new TaxTable("us", List.of(new TaxTable.Code("SVC", "service")), List.of());
        return Settings.of(List.of(
                entity("acme", "standard", "us"),
                entity("hollow", "standard", "eu"),
                new NumberSeries("standard", "A-", false, 6),
                taxes));
    }

    private static LegalEntity entity(String id, String series, String taxTable) {
        var json = """
                {"id":"%s","legalName":"Acme","timeZone":"America/Chicago","currency":"USD","invoiceSeries":"%s",
                 "taxTable":"%s"}""";
        return Json.read(json.formatted(id, series, taxTable), LegalEntity.class);
    }
}
