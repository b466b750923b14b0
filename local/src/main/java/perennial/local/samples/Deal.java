package perennial.local.samples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** A contract document while it is written: products add what is billed, terms add when. */
record Deal(Draw draw, Place place, Party party, ObjectNode document) {

    static Deal with(Draw draw, Place place, Party party) {
        var deal = new Deal(draw, place, party, JsonNodeFactory.instance.objectNode());
        deal.document.put("schemaVersion", "1.0");
        return deal;
    }

    ObjectNode part(String name) {
        return document.withObject("/" + name);
    }

    /** Adds a site in the city and returns its id. */
    String site(String name, Place where) {
        var sites = document.withArray("/sites");
        var id = "s" + (sites.size() + 1);
        var site = sites.addObject().put("siteId", id).put("name", name);
        where.address(site.putObject("address"), draw);
        site.put("timeZone", where.timeZone());
        return id;
    }

    /** Adds a service line without its price. */
    ObjectNode line(String site, String serviceCode, String description, String taxCode) {
        var services = document.withArray("/services");
        var line = services.addObject().put("lineId", "l" + services.size()).put("siteRef", site);
        line.put("serviceCode", serviceCode).put("description", description);
        line.putObject("tax").put("code", taxCode).put("inclusive", false);
        return line;
    }

    /** Adds a device that stays the dealer's property. */
    void rental(String site, String model, String monthly) {
        var equipment = document.withArray("/equipment");
        var device = equipment.addObject().put("lineId", "e" + equipment.size()).put("siteRef", site);
        device.put("model", model).put("serial", "SN" + (700_000 + draw.number() * 10L + equipment.size()));
        device.put("mode", "RENTAL");
        flat(device, monthly);
        device.putObject("tax").put("code", "RENTAL").put("inclusive", false);
    }

    void fee(String code, String description, String site, long minor) {
        var fee = document.withArray("/fees").addObject().put("code", code).put("description", description);
        fee.put("siteRef", site).put("amountMinor", minor).put("when", "FIRST_INVOICE");
        fee.putObject("tax").put("code", "SETUP").put("inclusive", false);
    }

    static void flat(ObjectNode line, String amount) {
        line.putObject("price").put("model", "FLAT").put("unitAmount", amount).put("currency", "USD");
    }

    static void perUnit(ObjectNode line, int quantity, String unit, String amount) {
        line.put("quantity", Integer.toString(quantity)).put("unit", unit);
        line.putObject("price")
                .put("model", "PER_UNIT")
                .put("unitAmount", amount)
                .put("currency", "USD");
    }

    static void discount(ObjectNode line, String code, String kind, String value, LocalDate from, LocalDate to) {
        var discount = line.withArray("/discounts")
                .addObject()
                .put("code", code)
                .put("kind", kind)
                .put("value", value);
        discount.put("from", from.toString())
                .put("to", to.toString())
                .put("order", 1)
                .put("appliesTo", "LINE");
    }
}
