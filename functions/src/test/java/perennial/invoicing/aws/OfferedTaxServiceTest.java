package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.run.QuotedSnapshots;
import perennial.invoicing.run.Snapshots;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferedTaxServiceTest {
    private final Snapshots stored = (group, settings, date) -> null;

    @Test
    void none_comes_with_the_product() {
        assertSame(stored, OfferedTaxService.asked(stored));
    }

    @Test
    void one_that_is_offered_is_asked() {
        assertInstanceOf(QuotedSnapshots.class, OfferedTaxService.asked(stored, List.of(questions -> List.of())));
    }
}
