package perennial.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import perennial.contract.Billing.Consolidation;

/**
 * Into which parts a contract is divided to be invoiced apart: by site, or by purchase order. Every charge falls into
 * exactly one part by the site it names; the rest takes what falls into no other. An undivided contract is all rest.
 *
 * @param bySite the part of each site that is not in the rest
 */
public record Parting(Map<String, String> bySite) {
    /** The part that every contract has. */
    public static final String REST = "";

    /** So many groups change in one transaction with the contract, and still some that it leaves. */
    public static final int MOST_PARTS = 80;

    private static final String SITE = "site/";
    private static final String ORDER = "po/";

    /** Undivided, too, when there are more parts than can be stored at once; completeness holds such a contract. */
    public static Parting of(Contract contract) {
        var bySite = bySite(contract);
        return new Parting(isTooFine(bySite) ? Map.of() : bySite);
    }

    static boolean isTooFine(Contract contract) {
        return isTooFine(bySite(contract));
    }

    /** The rest first, then the others in the order of their sites. */
    public List<String> parts() {
        var parts = new LinkedHashSet<String>();
        parts.add(REST);
        parts.addAll(bySite.values());
        return List.copyOf(parts);
    }

    /** @param siteRef null where a line names no site */
    public String partOf(String siteRef) {
        return siteRef == null ? REST : bySite.getOrDefault(siteRef, REST);
    }

    /** Which sites fall into a part; asked with null for lines that name none. */
    public Predicate<String> sitesOf(String part) {
        return siteRef -> partOf(siteRef).equals(part);
    }

    /** The order that a part's invoice names: its sites' own, else the contract's. */
    public String poNumber(String part, Contract contract) {
        return contract.sites().stream()
                .filter(site -> !part.equals(REST) && part.equals(bySite.get(site.siteId())))
                .map(Site::poNumber)
                .filter(Examined::isGiven)
                .findFirst()
                .orElse(contract.billing().poNumber());
    }

    /** Whether a part is one site's alone, so that what it billed stays its own whatever becomes of the others. */
    public static boolean isOneSite(String part) {
        return part.startsWith(SITE);
    }

    private static boolean isTooFine(Map<String, String> bySite) {
        return bySite.values().stream().distinct().count() > MOST_PARTS;
    }

    private static Map<String, String> bySite(Contract contract) {
        var parts = new LinkedHashMap<String, String>();
        contract.sites().stream()
                .filter(site -> Examined.isGiven(site.siteId()))
                .forEach(site -> {
                    var part = part(site, contract.billing());
                    if (!part.equals(REST)) {
                        parts.put(site.siteId(), part);
                    }
                });
        return parts;
    }

    private static String part(Site site, Billing billing) {
        var consolidation = billing == null ? null : billing.consolidation();
        if (consolidation == null) {
            return REST;
        }
        return consolidation.mode() == Consolidation.Mode.PER_SITE
                ? SITE + site.siteId()
                : order(site, billing, consolidation);
    }

    private static String order(Site site, Billing billing, Consolidation consolidation) {
        boolean isApart = Boolean.TRUE.equals(consolidation.splitByPo())
                && Examined.isGiven(site.poNumber())
                && !Objects.equals(site.poNumber(), billing.poNumber());
        return isApart ? ORDER + site.poNumber() : REST;
    }
}
