package perennial.local.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import perennial.local.reference.History.Version;
import perennial.platform.Json;

/** Makes up contracts and what happens to them; the same seed makes the same history. */
final class Histories {
    private static final List<String> BASES =
            List.of("ACTUAL_DAYS", "ACTUAL_DAYS", "THIRTY_360", "WHOLE_MONTHS_PLUS_DAYS", "NONE");
    private static final List<String> DAY_BASES = List.of("ACTUAL_DAYS", "ACTUAL_DAYS", "NONE");

    private final Random random;
    private final LocalDate start;

    private Histories(long seed) {
        this.random = new Random(seed);
        this.start = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(500));
    }

    static History of(long seed) {
        return new Histories(seed).history();
    }

    private History history() {
        var versions = new ArrayList<Version>();
        var document = first();
        var day = start.minusDays(random.nextInt(40) - 10);
        versions.add(new Version(day, document));
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(90));
            document = random.nextInt(8) == 0
                    ? versions.get(random.nextInt(versions.size())).document()
                    : document;
            document = document.deepCopy();
            new Changes(random, start, day).change(document);
            versions.add(new Version(day, document));
        }
        return new History(entity(), versions, day.plusDays(random.nextInt(200)));
    }

    private ObjectNode entity() {
        var entity = tree("""
                {"id":"acme","legalName":"Acme","timeZone":"UTC","currency":"USD","taxTable":"us","netDays":0}""");
        entity.put("leadDays", pick(List.of("0", "5", "14", "30")));
        entity.put("creditPolicy", "CREDIT_NOTE").put("zeroInvoices", "ISSUE");
        return entity.put("rounding", pick(List.of("HALF_UP", "HALF_UP", "HALF_EVEN")));
    }

    private ObjectNode first() {
        var document = tree("""
                {"source":{"system":"t","externalId":"1"},"entityId":"acme","status":"ACTIVE",
                 "customer":{"externalId":"A","legalName":"A Ltd","currency":"USD",
                   "billingAddress":{"country":"US","region":"TX"}},
                 "sites":[],"services":[],"equipment":[],"fees":[]}""");
        document.putObject("term").put("startDate", start.toString());
        document.set("billing", billing());
        var changes = new Changes(random, start, start);
        for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
            changes.addLine(document);
        }
        if (random.nextInt(3) == 0) {
            changes.addFee(document);
        }
        return document;
    }

    private ObjectNode billing() {
        var billing = tree("{}");
        switch (random.nextInt(8)) {
            case 0 -> weeks(billing);
            case 1 -> cycle(billing, "DAY", 7 + random.nextInt(60), BASES.subList(0, 2));
            case 2 -> months(billing, "QUARTER", 1 + random.nextInt(2));
            case 3 -> months(billing, "YEAR", 1 + random.nextInt(2));
            case 4 -> months(billing, "MONTH", 2 + random.nextInt(5));
            default -> months(billing, "MONTH", 1);
        }
        billing.put("timing", pick(List.of("IN_ADVANCE", "IN_ADVANCE", "IN_ARREARS")));
        billing.put("firstPeriod", pick(List.of("PRORATE", "PRORATE", "PRORATE", "FULL", "FREE_UNTIL_ANCHOR")));
        billing.put("lastPeriod", pick(List.of("PRORATE", "PRORATE", "PRORATE", "FULL")));
        if (random.nextInt(6) == 0) {
            billing.put("billedThrough", start.plusDays(random.nextInt(60)).toString());
        }
        return billing;
    }

    private void weeks(ObjectNode billing) {
        cycle(billing, "WEEK", 1 + random.nextInt(4), DAY_BASES);
        if (random.nextBoolean()) {
            var anchor = billing.putObject("anchor").put("kind", "WEEKDAY");
            anchor.put("weekday", pick(List.of("MONDAY", "WEDNESDAY", "SUNDAY")));
        }
    }

    private void months(ObjectNode billing, String unit, int count) {
        cycle(billing, unit, count, BASES);
        switch (random.nextInt(6)) {
            case 0 -> billing.putObject("anchor").put("kind", "START_DATE");
            case 1 -> billing.putObject("anchor").put("kind", "LAST_DAY");
            default -> {
                var anchor = billing.putObject("anchor").put("kind", "DAY_OF_MONTH");
                anchor.put("day", random.nextInt(3) == 0 ? 28 + random.nextInt(4) : 1 + random.nextInt(31));
                if (unit.equals("YEAR") && random.nextBoolean()) {
                    anchor.put("month", 1 + random.nextInt(12));
                }
            }
        }
    }

    private void cycle(ObjectNode billing, String unit, int count, List<String> bases) {
        billing.putObject("cycle").put("unit", unit).put("count", count);
        billing.put("prorationBasis", pick(bases));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }

    static ArrayNode list(ObjectNode document, String name) {
        return (ArrayNode) document.get(name);
    }
}
