package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.Json;
import perennial.pricing.AContract;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftJsonTest {

    @Test
    void a_draft_is_the_same_after_it_was_stored() {
        var contract = AContract.monthly()
                .with("/term/startDate", "'2027-01-17'")
                .with("/services/0/discounts/0", "{'code':'P','kind':'PERCENT','value':'10'}")
                .with("/fees/0", "{'code':'SETUP','amountMinor':9900,'when':'FIRST_INVOICE'}");
        var draft = ((Drafted.Ready) new Books(contract).draft("2027-01-12")).draft();
        assertEquals(draft, Json.read(Json.text(draft), Draft.class));
    }

    @Test
    void a_preview_has_exactly_the_fields_that_are_promised() {
        var draft = ((Drafted.Ready) new Books(AContract.monthly()).draft("2026-12-27")).draft();
        assertEquals("""
                {"customerId":"crm:A-1","contractIds":["crm:C-1"],"currency":"USD","number":null,"issueDate":"2026-12-27",\
                "dueDate":"2027-01-01","periodStart":"2027-01-01","periodEnd":"2027-02-01","lines":[{"lineId":"l1",\
                "kind":"RECURRING","siteId":null,"description":"Monitoring","periodStart":"2027-01-01","periodEnd":"2027-02-01",\
                "quantity":"1","unitAmount":"49.95","amountMinor":4995,"discountMinor":0,"taxMinor":0,\
                "explanation":"49.95 for 2027-01-01 to 2027-01-31; no tax"}],"subtotalMinor":4995,\
                "discountMinor":0,"taxMinor":0,"totalMinor":4995}""", Json.text(InvoicePreview.of(draft.invoice())));
    }
}
