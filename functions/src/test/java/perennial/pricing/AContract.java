package perennial.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.contract.Contract;
import perennial.contract.Usage;
import perennial.contract.UsageEvent;
import perennial.platform.Json;
import perennial.settings.LegalEntity;
import perennial.settings.Setting;
import perennial.settings.Settings;
import perennial.settings.TaxTable;

/** A contract to vary in tests: one flat line of 49.95 a month in advance on day 1 from 1 January 2027, no tax. */
public final class AContract {
    private static final String BASE = """
            {"source": {"system": "crm", "externalId": "C-1", "sourceVersion": 1},
             "entityId": "acme", "status": "ACTIVE",
             "customer": {"externalId": "A-1", "legalName": "Main Street Bakery", "currency": "USD",
                          "billingAddress": {"line1": "1 Main St", "city": "Austin", "region": "TX",
                                             "postalCode": "78701", "country": "US"}},
             "sites": [],
             "term": {"startDate": "2027-01-01"},
             "billing": {"cycle": {"unit": "MONTH", "count": 1}, "anchor": {"kind": "DAY_OF_MONTH", "day": 1},
                         "timing": "IN_ADVANCE", "pauseWindows": []},
             "services": [{"lineId": "l1", "description": "Monitoring",
                           "price": {"model": "FLAT", "unitAmount": "49.95"}, "discounts": []}],
             "equipment": [], "fees": [], "meters": []}
            """;
    private static final String ENTITY = """
            {"id": "acme", "legalName": "Acme Security Inc.", "timeZone": "America/Chicago", "currency": "USD",
             "brand": "acme", "invoiceSeries": "acme", "leadDays": 5, "netDays": 0}
            """;

    private final ObjectNode document = (ObjectNode) tree(BASE);
    private final ObjectNode entity = (ObjectNode) tree(ENTITY);
    private final List<Setting> named = new ArrayList<>();
    private final List<UsageEvent> usage = new ArrayList<>();

    /** The base contract. */
    public static AContract monthly() {
        return new AContract();
    }

    /** Sets a field by its JSON pointer; a number one past an array's end appends. Quotes may be single. */
    public AContract with(String pointer, String json) {
        set(document, pointer, tree(json));
        return this;
    }

    /** Sets a field of the legal entity. */
    public AContract withEntity(String pointer, String json) {
        set(entity, pointer, tree(json));
        return this;
    }

    public AContract withTaxTable(TaxTable table) {
        return withSetting(table).withEntity("/taxTable", "'" + table.name() + "'");
    }

    /** Adds a settings document that contract or entity may name. */
    public AContract withSetting(Setting setting) {
        named.add(setting);
        return this;
    }

    /** Replaces the services by flat lines of these prices, named l1, l2 and so on. */
    public AContract withLines(String... prices) {
        document.putArray("services");
        for (int index = 0; index < prices.length; index++) {
            with(
                    "/services/" + index,
                    "{'lineId':'l" + (index + 1) + "','price':{'model':'FLAT','unitAmount':'" + prices[index]
                            + "'},'discounts':[]}");
        }
        return this;
    }

    /** Prices line l1 by meter m1, which sums up and closes a period two days after its end. */
    public AContract metered(String price) {
        return with("/meters/0", "{'meterId':'m1','unit':'event','aggregation':'SUM','cutoffDays':2}")
                .with("/services/0/meterRef", "'m1'")
                .with("/services/0/price", price);
    }

    /** Meter m1 tells of these units on a day, and says so on that day. */
    public AContract used(String id, String day, String quantity) {
        return told(id, 0, day, quantity, day);
    }

    public AContract told(String id, int revision, String day, String quantity, String received) {
        usage.add(new UsageEvent(
                "m1",
                id,
                LocalDate.parse(day),
                null,
                new BigDecimal(quantity),
                null,
                revision,
                LocalDate.parse(received)));
        return this;
    }

    /** The base contract with the usage that was known at the end of a business date. */
    public ContractVersion version(long number, LocalDate knownOn) {
        return new ContractVersion(number, contract(), Usage.knownOn(knownOn, usage));
    }

    public ContractVersion version() {
        return new ContractVersion(1, contract(), new Usage(usage));
    }

    public Contract contract() {
        return Json.read(document, Contract.class);
    }

    public BillingSettings settings() {
        var settings = new ArrayList<>(named);
        settings.add(Json.read(entity, LegalEntity.class));
        return BillingSettings.of(Settings.of(settings), contract()).orElseThrow();
    }

    public Priced priced(Horizon horizon) {
        return Pricing.price(version(), settings(), horizon);
    }

    /** The charges generated through a day; fails on a refusal. */
    public List<Charge> chargesThrough(String day) {
        return switch (priced(Horizon.through(LocalDate.parse(day)))) {
            case Priced.Charges charges -> charges.charges();
            case Priced.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
        };
    }

    public List<Refusal> refusals() {
        return Pricing.refusals(new ContractVersion(1, contract()), settings());
    }

    private static void set(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        var parent = parent(root, pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array && Integer.parseInt(name) == array.size()) {
            array.add(value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static JsonNode parent(JsonNode root, String pointer) {
        if (root.at(pointer).isMissingNode()) {
            set(root, pointer, tree("{}"));
        }
        return root.at(pointer);
    }

    private static JsonNode tree(String json) {
        return Json.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
