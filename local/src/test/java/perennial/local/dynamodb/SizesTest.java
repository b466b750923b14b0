package perennial.local.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SizesTest {
    @ParameterizedTest(name = "{0} has {1} bytes")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ab":{"S":"cde"}}|5
            {"a":{"S":"é"}}|3
            {"a":{"N":"12345"}}|5
            {"a":{"N":"-12345"}}|6
            {"a":{"N":"1000"}}|3
            {"a":{"BOOL":true}}|2
            {"a":{"NULL":true}}|2
            {"a":{"B":"AAAA"}}|4
            {"a":{"SS":["b","cd"]}}|4
            {"a":{"L":[{"S":"b"},{"S":"cd"}]}}|9
            {"a":{"M":{"b":{"S":"cd"}}}}|8
            """)
    void items_are_as_large_as_dynamodb_counts(String item, long bytes) {
        assertEquals(bytes, Sizes.item(Request.json(item.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "{0} bytes fill {1} blocks")
    @CsvSource({"0,1", "1,1", "1024,1", "1025,2", "4096,4"})
    void a_started_block_counts_whole(long bytes, long blocks) {
        assertEquals(blocks, Sizes.blocks(bytes, 1024));
    }
}
