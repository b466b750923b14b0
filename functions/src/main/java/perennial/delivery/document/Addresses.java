package perennial.delivery.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import perennial.place.Address;

/** Addresses in the order of lines that their country's post reads; the country is named only to another country. */
record Addresses(Locale reader, String homeCountry) {
    private static final Set<String> CODE_AFTER_CITY = Set.of("US", "CA", "AU", "GB", "IE", "IN", "NZ");

    List<String> lines(Address address) {
        if (address == null) {
            return List.of();
        }
        return Stream.of(address.line1(), address.line2(), town(address), country(address))
                .map(CleanText::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String oneLine(Address address) {
        return String.join(", ", lines(address));
    }

    private static String town(Address address) {
        var city = CleanText.of(address.city());
        var code = CleanText.of(address.postalCode());
        var region = CleanText.of(address.region());
        if (address.country() == null || CODE_AFTER_CITY.contains(address.country())) {
            return joined(", ", city, joined(" ", region, code));
        }
        return joined(" ", code, city);
    }

    private String country(Address address) {
        var country = CleanText.of(address.country());
        return country.isEmpty() || country.equals(homeCountry)
                ? ""
                : new Locale.Builder().setRegion(country).build().getDisplayCountry(reader);
    }

    private static String joined(String separator, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + separator + second;
    }
}
