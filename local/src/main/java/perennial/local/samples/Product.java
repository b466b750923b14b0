package perennial.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** What is sold, with its share of the book. */
enum Product {
    HOME_ALARM(30, 1, "MONITORING", Product::homeAlarm),
    SHOP_ALARM(13, 3, "MONITORING", Product::shopAlarm),
    FIRE_ALARM(8, 12, "MONITORING", Product::fireAlarm),
    MEDICAL_ALERT(7, 1, "MONITORING", Product::medicalAlert),
    CHAIN(6, 1, "MONITORING", Product::chain),
    CAMERAS(4, 1, "MAINTENANCE", Product::cameras),
    MANAGED_DEVICES(16, 1, "MANAGED_IT", Product::managedDevices),
    HELPDESK(10, 1, "MANAGED_IT", Product::helpdesk),
    HARDWARE_CARE(6, 12, "MAINTENANCE", Product::hardwareCare);

    private static final List<Product> CONSUMER = List.of(HOME_ALARM, MEDICAL_ALERT);
    private static final List<Product> IT = List.of(MANAGED_DEVICES, HELPDESK, HARDWARE_CARE);

    private final int percent;
    private final int months;
    private final String type;
    private final Consumer<Deal> services;

    Product(int percent, int months, String type, Consumer<Deal> services) {
        this.percent = percent;
        this.months = months;
        this.type = type;
        this.services = services;
    }

    static Product drawn(Draw draw) {
        int percentile = draw.between(0, 99);
        for (var product : values()) {
            percentile -= product.percent;
            if (percentile < 0) {
                return product;
            }
        }
        throw new IllegalStateException("the shares add up to 100");
    }

    boolean isForConsumers() {
        return CONSUMER.contains(this);
    }

    /** The source system and the legal entity that sells it. */
    String seller() {
        return IT.contains(this) ? "northline-it" : "acme-security";
    }

    String type() {
        return type;
    }

    /** Months between two bills. */
    int months() {
        return months;
    }

    void write(Deal deal) {
        services.accept(deal);
    }

    private static void homeAlarm(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Home", deal.place());
        var tier = draw.of(List.of("SILVER", "GOLD", "PLATINUM"));
        var line = deal.line(
                site, "MON-" + tier, "24/7 alarm monitoring, " + tier.toLowerCase(java.util.Locale.ROOT), "SVC-ALARM");
        Deal.flat(line.put("tier", tier), draw.price(25, 50));
        if (draw.inPercent(60)) {
            deal.rental(site, "Control panel", "6.95");
        }
        if (draw.inPercent(30)) {
            Deal.discount(
                    line,
                    "WELCOME",
                    "PERCENT",
                    draw.of(List.of("10", "15", "25")),
                    Terms.FIRST_DAY.minusMonths(4),
                    Terms.FIRST_DAY.plusMonths(draw.between(1, 8)));
        }
        activation(deal, site);
    }

    private static void shopAlarm(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Shop", deal.place());
        Deal.flat(deal.line(site, "MON-BUSINESS", "Intrusion monitoring", "SVC-ALARM"), draw.price(95, 160));
        Deal.perUnit(
                deal.line(site, "MON-ZONE", "Monitored zones", "SVC-ALARM"),
                draw.between(4, 24),
                "zone",
                draw.price(3, 8));
        activation(deal, site);
    }

    private static void fireAlarm(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Building", deal.place());
        Deal.flat(deal.line(site, "FIRE-MON", "Fire alarm monitoring", "SVC-FIRE"), draw.price(420, 780));
        Deal.flat(
                deal.line(site, "FIRE-INSPECT", "Yearly inspection and certificate", "SVC-FIRE"), draw.price(180, 350));
    }

    private static void medicalAlert(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Home", deal.place());
        var line = deal.line(site, "MED-PENDANT", "Medical alert pendants", "SVC-MEDICAL");
        Deal.perUnit(line, draw.between(1, 2), "pendant", draw.price(27, 40));
    }

    private static void chain(Deal deal) {
        var draw = deal.draw();
        int stores = draw.between(3, 9);
        for (int store = 1; store <= stores; store++) {
            var site = deal.site("Store " + store, draw.of(Place.ALL));
            var line = deal.line(site, "MON-STORE", "Store monitoring", "SVC-ALARM");
            Deal.flat(line, draw.price(44, 80));
            if (draw.inPercent(25)) {
                Deal.discount(
                        line, "CHAIN", "AMOUNT", "5.00", Terms.FIRST_DAY.minusYears(1), Terms.FIRST_DAY.plusYears(1));
            }
        }
    }

    private static void cameras(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Yard", deal.place());
        int cameras = draw.between(2, 6);
        for (int camera = 1; camera <= cameras; camera++) {
            deal.rental(site, "Camera " + camera, draw.price(9, 19));
        }
        Deal.perUnit(
                deal.line(site, "CAM-CLOUD", "Cloud recording", "SVC-ALARM"), cameras, "camera", draw.price(7, 12));
    }

    private static void managedDevices(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Office", deal.place());
        int devices = draw.between(5, 140);
        perSeat(deal, site, devices);
        if (draw.inPercent(55)) {
            Deal.flat(deal.line(site, "IT-BACKUP", "Off-site backup", "SVC-IT"), draw.price(79, 340));
        }
        if (draw.inPercent(25)) {
            deal.fee("ONBOARD", "On-boarding and inventory", site, draw.between(15, 90) * 1_000L);
        }
    }

    private static void perSeat(Deal deal, String site, int devices) {
        var tier = devices < 25 ? "BASIC" : devices < 80 ? "PLUS" : "ENTERPRISE";
        var rate = devices < 25 ? "34.50" : devices < 80 ? "29.75" : "24.125";
        var line = deal.line(site, "IT-" + tier, "Managed devices", "SVC-IT");
        Deal.perUnit(line.put("tier", tier), devices, "device", rate);
    }

    private static void helpdesk(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Office", deal.place());
        ObjectNode line = deal.line(site, "IT-DESK", "Help desk", "SVC-IT");
        Deal.perUnit(line, draw.between(3, 60), "user", draw.price(18, 45));
        if (draw.inPercent(35)) {
            Deal.discount(
                    line, "LOYAL", "PERCENT", "7.5", Terms.FIRST_DAY.minusMonths(6), Terms.FIRST_DAY.plusMonths(6));
        }
    }

    private static void hardwareCare(Deal deal) {
        var draw = deal.draw();
        var site = deal.site("Server room", deal.place());
        var line = deal.line(site, "HW-CARE", "Hardware maintenance", "HARDWARE-CARE");
        Deal.perUnit(line, draw.between(1, 12), "server", draw.price(160, 420));
    }

    private static void activation(Deal deal, String site) {
        if (deal.draw().inPercent(20)) {
            deal.fee("SETUP", "Installation and activation", site, deal.draw().of(List.of(4_900L, 9_900L, 14_900L)));
        }
    }
}
