package perennial.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A city in which customers live. */
record Place(String city, String region, String postalCode, String timeZone) {
    private static final List<String> STREETS = List.of(
            "Main St",
            "Oak Ave",
            "Maple Dr",
            "Cedar Ln",
            "Market St",
            "Lake Shore Blvd",
            "Washington Ave",
            "Elm St",
            "Prairie Rd",
            "Harbor Way",
            "Hillcrest Rd",
            "Union Sq",
            "Foundry St",
            "Orchard Park",
            "Station Rd",
            "Mill St");

    static final List<Place> ALL = List.of(
            new Place("New York", "NY", "10011", "America/New_York"),
            new Place("Albany", "NY", "12207", "America/New_York"),
            new Place("Newark", "NJ", "07102", "America/New_York"),
            new Place("Boston", "MA", "02108", "America/New_York"),
            new Place("Miami", "FL", "33131", "America/New_York"),
            new Place("Atlanta", "GA", "30303", "America/New_York"),
            new Place("Chicago", "IL", "60611", "America/Chicago"),
            new Place("Springfield", "IL", "62701", "America/Chicago"),
            new Place("Milwaukee", "WI", "53202", "America/Chicago"),
            new Place("Dallas", "TX", "75201", "America/Chicago"),
            new Place("Austin", "TX", "78701", "America/Chicago"),
            new Place("Denver", "CO", "80202", "America/Denver"),
            new Place("Boulder", "CO", "80301", "America/Denver"),
            new Place("Phoenix", "AZ", "85004", "America/Phoenix"),
            new Place("Los Angeles", "CA", "90012", "America/Los_Angeles"),
            new Place("San Diego", "CA", "92101", "America/Los_Angeles"),
            new Place("Portland", "OR", "97204", "America/Los_Angeles"),
            new Place("Seattle", "WA", "98101", "America/Los_Angeles"),
            new Place("Honolulu", "HI", "96813", "Pacific/Honolulu"));

    /** Writes an address in this city. */
    void address(ObjectNode address, Draw draw) {
        address.put("line1", draw.between(1, 9899) + " " + draw.of(STREETS));
        if (draw.inPercent(20)) {
            address.put("line2", "Suite " + draw.between(100, 940));
        }
        address.put("city", city)
                .put("region", region)
                .put("postalCode", postalCode)
                .put("country", "US");
    }
}
