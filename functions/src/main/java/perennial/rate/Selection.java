package perennial.rate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Customer;
import perennial.contract.ServiceLine;
import perennial.contract.Site;

/**
 * Which lines a change is meant for; an empty list means any.
 *
 * @param entities ids of the legal entities, or branches, that bill
 * @param regions states or provinces of the sites; a line without site goes by the billing address
 * @param customers by external id or account number
 */
public record Selection(
        List<String> entities,
        List<Contract.Type> types,
        List<String> serviceCodes,
        List<String> tiers,
        List<Customer.Segment> segments,
        List<String> regions,
        List<String> customers) {
    public Selection {
        entities = orEmpty(entities);
        types = orEmpty(types);
        serviceCodes = orEmpty(serviceCodes);
        tiers = orEmpty(tiers);
        segments = orEmpty(segments);
        regions = orEmpty(regions);
        customers = orEmpty(customers);
    }

    static Selection all() {
        return new Selection(null, null, null, null, null, null, null);
    }

    boolean includes(Contract contract, ServiceLine line) {
        var customer = contract.customer();
        return isMeant(entities, contract.entityId().value())
                && isMeant(types, contract.type())
                && isMeant(serviceCodes, line.serviceCode())
                && isMeant(tiers, line.tier())
                && isMeant(segments, customer.segment())
                && isMeant(regions, regionOf(contract, line))
                && (customers.isEmpty()
                        || Stream.of(customer.externalId(), customer.accountNumber())
                                .filter(Objects::nonNull)
                                .anyMatch(customers::contains));
    }

    static String regionOf(Contract contract, ServiceLine line) {
        var address = siteOf(contract, line)
                .map(Site::address)
                .findFirst()
                .orElse(contract.customer().billingAddress());
        return address == null ? null : address.region();
    }

    static Stream<Site> siteOf(Contract contract, ServiceLine line) {
        return contract.sites().stream()
                .filter(site -> Objects.equals(site.siteId(), line.siteRef()))
                .filter(site -> site.address() != null);
    }

    private static <T> boolean isMeant(List<T> wanted, T actual) {
        return wanted.isEmpty() || actual != null && wanted.contains(actual);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
