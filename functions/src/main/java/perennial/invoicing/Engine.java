package perennial.invoicing;

import java.time.LocalDate;
import perennial.settings.Settings;

/** The rules that draft an invoice: {@link Drafting#draft}, or another version of it to compare with. */
@FunctionalInterface
public interface Engine {
    Drafted draft(GroupSnapshot snapshot, Settings settings, LocalDate businessDate);
}
