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
}
