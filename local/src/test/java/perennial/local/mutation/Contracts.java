package perennial.local.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import perennial.platform.Json;

/** The contracts of the story, as JSON Lines. */
final class Contracts {
    static final String BROKEN = "crm:BROKEN";

    private static final String CONTRACT = """
            {"schemaVersion":"1.0","source":{"system":"crm","externalId":"?","sourceVersion":1},"entityId":"acme-security",
             "type":"MONITORING","status":"ACTIVE","name":"Alarm",
             "customer":{"externalId":"?","kind":"BUSINESS","legalName":"Customer Ltd","timeZone":"America/Chicago",
               "contacts":[{"role":"BILLING","name":"Ann","email":"ann@example.com","phoneE164":"+15551000001"}],
               "billingAddress":{"line1":"1 Main St","city":"Albany","region":"NY","postalCode":"12207","country":"US"}},
             "term":{"startDate":"2027-01-01","openEnded":true},
             "billing":{"cycle":{"unit":"MONTH","count":1},"anchor":{"kind":"DAY_OF_MONTH","day":1},"timing":"IN_ADVANCE",
               "terms":{"kind":"NET","netDays":0}},
             "services":[{"lineId":"l1","description":"Monitoring","tax":{"code":"SVC-ALARM"},"price":{"model":"FLAT","unitAmount":"49.95"}}],
             "payment":{"collection":"INVOICE"},"delivery":{"channels":["EMAIL"],"preferred":"EMAIL"}}
            """;

    private final ObjectNode json = (ObjectNode) Json.tree(CONTRACT.getBytes(UTF_8));

    private Contracts(String id) {
        ((ObjectNode) json.get("source")).put("externalId", id);
        ((ObjectNode) json.get("customer")).put("externalId", "A-" + id);
    }

    /** What is billed in the first night. */
    static String first() {
        return lines(
                new Contracts("READER").email("reader+open@example.com"),
                new Contracts("BOUNCES").email("gone+bounce@example.com"),
                new Contracts("TEXT").texts("OPTED_IN"),
                new Contracts("WITHDRAWN").texts("OPTED_IN"),
                new Contracts("PAPER").channel("PRINT"),
                new Contracts("PORTAL").channel("PORTAL"),
                new Contracts("METERED").metered(),
                new Contracts("UNPRICED").price(null),
                new Contracts("BROKEN"),
                new Contracts("ASKED").entity(Story.BY_HAND),
                new Contracts("CHANGED").entity(Story.BY_HAND));
    }

    /** A customer takes back the consent to texts before the text is sent, and cannot be reached any more. */
    static String withdrawn() {
        return lines(new Contracts("WITHDRAWN").texts("OPTED_OUT").version(2));
    }

    /** A repaired contract, a new version that changes no charge, and another contract of the customer that bounced. */
    static String second() {
        return lines(
                new Contracts("UNPRICED").version(2),
                new Contracts("READER").email("reader+open@example.com").version(2),
                new Contracts("BOUNCES-2").email("gone+bounce@example.com").customer("A-BOUNCES"));
    }

    /** A contract changes after its invoice was drafted and before the draft is approved. */
    static String changed() {
        return lines(
                new Contracts("CHANGED").entity(Story.BY_HAND).price("59.95").version(2));
    }

    /** A price was wrong from the beginning. */
    static String repriced() {
        return lines(new Contracts("PAPER").channel("PRINT").price("39.95").version(2));
    }

    /** What a meter counted before the first period of its contract, which is billed at once, was over. */
    static String usage() {
        return """
                {"source":"crm","contract":"METERED","meterId":"m1","eventId":"e1","on":"2027-01-02","quantity":"3","unit":"event"}
                """;
    }

    private Contracts metered() {
        json.putArray("meters")
                .addObject()
                .put("meterId", "m1")
                .put("unit", "event")
                .put("aggregation", "SUM")
                .put("onMissing", "ZERO");
        var line = ((ObjectNode) json.get("services").get(0)).deepCopy();
        line.put("lineId", "l2").put("meterRef", "m1");
        ((ObjectNode) line.get("price")).put("model", "USAGE");
        ((ArrayNode) json.get("services")).add(line);
        return this;
    }

    private Contracts email(String address) {
        ((ObjectNode) json.at("/customer/contacts/0")).put("email", address);
        return this;
    }

    private Contracts texts(String consent) {
        ((ObjectNode) json.at("/customer/contacts/0")).remove("email");
        channel("SMS");
        ((ObjectNode) json.get("delivery"))
                .putObject("smsConsent")
                .put("status", consent)
                .put("at", "2026-12-01T12:00:00Z")
                .put("source", "web");
        return this;
    }

    private Contracts channel(String channel) {
        var delivery = (ObjectNode) json.get("delivery");
        delivery.put("preferred", channel).putArray("channels").add(channel);
        return this;
    }

    private Contracts price(String amount) {
        ((ObjectNode) json.at("/services/0/price")).put("unitAmount", amount);
        return this;
    }

    private Contracts entity(String entity) {
        json.put("entityId", entity);
        return this;
    }

    private Contracts customer(String customer) {
        ((ObjectNode) json.get("customer")).put("externalId", customer);
        return this;
    }

    private Contracts version(int version) {
        ((ObjectNode) json.get("source")).put("sourceVersion", version);
        json.put("name", "Alarm, version " + version);
        return this;
    }

    private static String lines(Contracts... contracts) {
        return Arrays.stream(contracts).map(each -> each.json.toString()).collect(Collectors.joining("\n"));
    }
}
