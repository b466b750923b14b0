package perennial.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractTest {

    /** What an invoice was made from is known by the fingerprint of its text, in whichever virtual machine it is read. */
    @Test
    void metadata_are_written_in_the_order_in_which_they_were_read() {
        var metadata =
                "\"metadata\":{\"z\":\"1\",\"b\":\"2\",\"y\":\"3\",\"a\":\"4\",\"x\":\"5\",\"c\":\"6\",\"w\":\"7\"}";
        var written = Json.text(Json.read("{" + metadata + "}", Contract.class));
        assertTrue(written.contains(metadata), written);
    }
}
