package perennial.pricing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Site;
import perennial.contract.TaxTerms;

/** Which place decides the tax of a line: its service site, or the billing address where the contract says so. */
record TaxPlaces(Contract contract) {

    /** What is asked about a line's tax for days that begin on the date of supply. */
    TaxQuestion question(String code, String siteRef, LocalDate supply) {
        var place = of(siteRef);
        return new TaxQuestion(contract.entityId(), code, place.address(), place.locationCode(), supply);
    }

    TaxPlace of(String siteRef) {
        return isBySite() ? site(siteRef).map(TaxPlaces::ofSite).orElseGet(this::billing) : billing();
    }

    /** The site that is named; a line that names none is rendered at the contract's only site. */
    Optional<Site> site(String siteRef) {
        return siteRef == null && contract.sites().size() == 1
                ? Optional.of(contract.sites().getFirst())
                : contract.sites().stream()
                        .filter(site -> Objects.equals(site.siteId(), siteRef))
                        .findFirst();
    }

    private boolean isBySite() {
        return contract.tax() == null || contract.tax().taxLocation() != TaxTerms.Location.BILLING;
    }

    private TaxPlace billing() {
        return new TaxPlace(contract.customer().billingAddress(), null);
    }

    private static TaxPlace ofSite(Site site) {
        return new TaxPlace(site.address(), site.taxLocationCode());
    }
}
