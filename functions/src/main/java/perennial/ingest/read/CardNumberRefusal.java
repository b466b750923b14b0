package perennial.ingest.read;

import perennial.contract.CardNumbers;
import perennial.contract.Finding;
import perennial.contract.Severity;

/** The refusal of a record that carries a card number: the number appears masked only, here and ever after. */
final class CardNumberRefusal {
    static final String CODE = "PAN_IN_PAYLOAD";

    private CardNumberRefusal() {}

    static Finding at(String field, String text) {
        return new Finding(
                CODE,
                Severity.REJECT,
                field,
                CardNumbers.masked(text),
                "looks like a payment card number; the record was not stored",
                "remove the number here and at the source, and delete the file it came in");
    }
}
