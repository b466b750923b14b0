package perennial.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines name the site they are rendered at. */
final class SiteReferences {
    private SiteReferences() {}

    static Stream<Finding> check(Examined examined, String siteRef, String pointer) {
        var rule = new Rule<String>(
                "SITE_UNKNOWN",
                Severity.HOLD,
                "/siteRef",
                "the contract has no such site",
                "add the site, or correct the line",
                ref -> ref != null && find(examined.contract(), ref).isEmpty(),
                ref -> ref);
        return Rule.check(List.of(rule), siteRef, pointer);
    }

    static Optional<Site> find(Contract contract, String siteRef) {
        return contract.sites().stream()
                .filter(site -> site.siteId().equals(siteRef))
                .findFirst();
    }
}
