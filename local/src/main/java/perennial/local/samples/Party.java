package perennial.local.samples;

import java.util.List;
import java.util.Locale;

/** A customer's name and the person who reads the bills. */
record Party(String legalName, String contact, boolean consumer) {
    private static final List<String> FIRST = List.of(
            "Ana", "Ben", "Carla", "Dev", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Maya",
            "Noah", "Olga", "Pedro", "Quinn", "Rosa", "Sam", "Tara", "Uma", "Victor", "Wendy", "Xena", "Yusuf", "Zoë");
    private static final List<String> LAST = List.of(
            "Alvarez",
            "Becker",
            "Chen",
            "Diaz",
            "Ekström",
            "Foster",
            "García",
            "Haddad",
            "Ivanova",
            "Jensen",
            "Kowalski",
            "Larsen",
            "Müller",
            "Nakamura",
            "O'Brien",
            "Patel",
            "Quigley",
            "Rossi",
            "Schmidt",
            "Tanaka",
            "Usman",
            "Vargas",
            "Williams",
            "Xu",
            "Young",
            "Zimmer");
    private static final List<String> TRADE = List.of(
            "Bakery",
            "Dental",
            "Hardware",
            "Logistics",
            "Legal",
            "Books",
            "Clinic",
            "Brewing",
            "Auto Repair",
            "Florist",
            "Architects",
            "Pharmacy",
            "Imports",
            "Accounting",
            "Veterinary",
            "Storage",
            "Machine Works",
            "Interiors");
    private static final List<String> FORM = List.of("LLC", "Inc.", "& Sons", "Partners", "Group", "Co.");

    static Party person(Draw draw) {
        var name = draw.of(FIRST) + " " + draw.of(LAST);
        return new Party(name, name, true);
    }

    static Party company(Draw draw) {
        var name = draw.of(LAST) + " " + draw.of(TRADE) + " " + draw.of(FORM);
        return new Party(name, draw.of(FIRST) + " " + draw.of(LAST), false);
    }

    static Party authority(Draw draw, Place place) {
        var office = draw.of(List.of("Public Library", "School District", "Fire Department", "Parks Office"));
        return new Party(place.city() + " " + office, draw.of(FIRST) + " " + draw.of(LAST), false);
    }

    /** An address at example.com; a tag after the plus makes the simulated mailbox bounce, complain, open or click. */
    String email(Draw draw) {
        var local = contact.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + draw.number();
        return local + behaviour(draw.between(0, 99)) + "@example.com";
    }

    private static String behaviour(int percentile) {
        if (percentile < 2) {
            return "+bounce";
        }
        if (percentile < 3) {
            return "+complaint";
        }
        return percentile < 30 ? "+open" : percentile < 45 ? "+click" : "";
    }
}
