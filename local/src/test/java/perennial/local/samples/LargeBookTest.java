package perennial.local.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.ingest.read.ContractReader;
import perennial.ingest.read.Reading;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeBookTest {
    private static final int ROWS = 100_000;
    private static final long FLAT = 24_000_000;

    private int accepted;
    private int rejected;
    private long early;
    private long late;

    @Test
    void a_hundred_thousand_rows_are_read_in_flat_memory_and_every_bad_one_is_named() throws IOException {
        new ContractReader().read(book(), Optional.empty(), this::take);
        assertEquals(ROWS - ROWS / 1000, accepted);
        assertEquals(ROWS / 1000, rejected);
        assertTrue(late - early < FLAT, "grew by " + (late - early) + " bytes");
    }

    private void take(Reading reading) {
        accepted += reading instanceof Reading.Accepted ? 1 : 0;
        rejected += reading instanceof Reading.Rejected ? 1 : 0;
        if (accepted + rejected == 5_000) {
            early = used();
        } else if (accepted + rejected == ROWS) {
            late = used();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Every thousandth row starts on 31 February. The file never exists as a whole. */
    private static InputStream book() {
        var header = "source.system,source.externalId,entityId,term.startDate,services.0.lineId\n";
        Iterator<InputStream> pieces = Stream.concat(
                        Stream.of(header), IntStream.range(0, ROWS).mapToObj(LargeBookTest::row))
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        });
    }

    private static String row(int number) {
        return "crm,C-" + number + ",acme," + (number % 1000 == 0 ? "2026-02-31" : "2026-02-28") + ",l1\n";
    }
}
