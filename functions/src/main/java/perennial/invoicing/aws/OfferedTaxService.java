package perennial.invoicing.aws;

import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import perennial.invoicing.run.QuotedSnapshots;
import perennial.invoicing.run.Snapshots;
import perennial.pricing.TaxProvider;

/**
 * The tax service that the class path offers: a jar deployed with the functions names its {@link TaxProvider} for
 * {@link ServiceLoader}. None comes with Perennial, and contracts that need one are held without it.
 */
final class OfferedTaxService {
    private OfferedTaxService() {}

    /** Snapshots with the answers of the service, if there is one. */
    static Snapshots asked(Snapshots stored) {
        return asked(stored, ServiceLoader.load(TaxProvider.class));
    }

    static Snapshots asked(Snapshots stored, Iterable<TaxProvider> offered) {
        return StreamSupport.stream(offered.spliterator(), false)
                .findFirst()
                .<Snapshots>map(provider -> new QuotedSnapshots(stored, provider))
                .orElse(stored);
    }
}
