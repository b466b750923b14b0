package perennial.local.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleBookTest {
    @Test
    void the_shipped_files_are_what_the_program_writes() throws IOException {
        assertEquals(Files.readAllLines(Path.of("samples/contracts.jsonl")), lines(320));
        assertEquals(
                Files.readAllLines(Path.of("samples/dealer-classic.csv")),
                LegacyExport.lines(40).toList());
    }

    @Test
    void a_larger_book_begins_with_the_smaller_one() {
        assertEquals(lines(50), lines(500).subList(0, 50));
    }

    @Test
    void no_two_contracts_are_clones() {
        var bodies = SampleBook.contracts(2_000)
                .map(contract -> contract.path("services").toString()
                        + contract.path("term")
                        + contract.at("/customer/billingAddress"))
                .collect(Collectors.toSet());
        assertEquals(2_000, bodies.size());
    }

    @Test
    void every_channel_and_way_of_payment_is_there() {
        var book = String.join("", lines(320));
        for (var word : List.of(
                "EMAIL", "SMS", "PORTAL", "PRINT", "AUTOPAY", "INVOICE", "CHECK_PO", "LAST_DAY", "QUARTER", "YEAR")) {
            assertTrue(book.contains('"' + word + '"'), word);
        }
    }

    private static List<String> lines(int count) {
        return SampleBook.contracts(count).map(Object::toString).toList();
    }
}
