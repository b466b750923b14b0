package perennial.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MappingTest {

    /** An edition of the settings is known by the fingerprint of its text, in whichever virtual machine it is read. */
    @Test
    void defaults_are_written_in_the_order_in_which_they_were_read() {
        var defaults = "\"defaults\":{\"/z\":1,\"/b\":2,\"/y\":3,\"/a\":4,\"/x\":5,\"/c\":6,\"/w\":7,\"/d\":8}";
        var mapping = "{\"source\":\"crm\",\"fields\":[]," + defaults + "}";
        assertEquals(mapping, Json.text(Json.read(mapping, Mapping.class)));
    }
}
