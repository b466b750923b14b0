package perennial.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer's exemption from tax.
 *
 * @param validUntil last day on which the certificate holds; null when it has no end
 * @param jurisdictions where it holds; empty means everywhere
 */
public record TaxExemption(Status status, String certificateNo, LocalDate validUntil, List<String> jurisdictions) {
    /** What the exemption amounts to. */
    public enum Status {
        NONE,
        EXEMPT,
        REVERSE_CHARGE
    }

    public TaxExemption {
        jurisdictions = Lists.orEmpty(jurisdictions);
    }
}
