package perennial.local.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What may happen to a contract on a day. */
record Changes(Random random, LocalDate start, LocalDate day) {

    void change(ObjectNode document) {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> amend(document);
            case 3 -> addLine(document);
            case 4 -> dropLine(document);
            case 5 -> correct(document);
            case 6 -> cancel(document);
            case 7 -> document.withObject("/term").remove("cancellation");
            case 8 -> discount(anyLine(document));
            case 9 -> document.withObject("/term").put("endDate", later().toString());
            case 10 -> rent(document);
            case 11 -> addFee(document);
            case 12 -> document.withObject("/billing").put("invoiceLeadDays", random.nextInt(40));
            case 13, 14 -> pause(document);
            default -> document.put("memo", "the same again");
        }
    }

    void addLine(ObjectNode document) {
        var lines = Histories.list(document, "services");
        var line = lines.addObject().put("lineId", "l" + (lines.size() + random.nextInt(2) * 10));
        price(line);
        line.putObject("tax").put("code", random.nextBoolean() ? "SVC" : "FREE");
        if (random.nextInt(3) == 0) {
            line.put("from", near().toString());
        }
        if (random.nextInt(5) == 0) {
            line.put("to", later().toString());
        }
        line.putArray("discounts");
        if (random.nextInt(2) == 0) {
            discount(line);
        }
    }

    void addFee(ObjectNode document) {
        var fees = Histories.list(document, "fees");
        var fee = fees.addObject().put("code", "F" + fees.size()).put("amountMinor", random.nextInt(20_000));
        fee.putObject("tax").put("code", "SVC");
        fee.put("when", random.nextBoolean() ? "DATE" : "FIRST_INVOICE").put("date", near().toString());
    }

    /** Other terms from a day on: one version of the line ends where the next begins. */
    private void amend(ObjectNode document) {
        var line = anyLine(document);
        if (line == null) {
            return;
        }
        var from = near();
        if (!isWithin(line, from)) {
            return;
        }
        var next = line.deepCopy().put("from", from.toString());
        line.put("to", from.toString());
        if (random.nextBoolean()) {
            price(next);
        } else {
            next.put("quantity", decimal(100, 2));
        }
        Histories.list(document, "services").add(next);
    }

    private void correct(ObjectNode document) {
        var line = anyLine(document);
        if (line != null) {
            price(line);
        }
    }

    private void dropLine(ObjectNode document) {
        var line = anyLine(document);
        if (line != null && random.nextInt(3) == 0) {
            Histories.list(document, "services").removeAll();
        } else if (line != null) {
            endLine(line, near());
        }
    }

    private static void endLine(ObjectNode line, LocalDate to) {
        if (isWithin(line, to)) {
            line.put("to", to.toString());
        }
    }

    /** Whether a version of a line holds both before and from a day on. */
    private static boolean isWithin(ObjectNode line, LocalDate day) {
        boolean begins =
                !line.has("from") || LocalDate.parse(line.get("from").asText()).isBefore(day);
        return begins
                && (!line.has("to") || LocalDate.parse(line.get("to").asText()).isAfter(day));
    }

    private void cancel(ObjectNode document) {
        var cancellation = document.withObject("/term").putObject("cancellation");
        cancellation.put("date", near().toString()).put("reason", "moved away");
        cancellation.put("creditPolicy", random.nextInt(3) == 0 ? "NONE" : "CREDIT");
        document.put("status", random.nextBoolean() ? "CANCELLED" : "PENDING_CANCEL");
    }

    private void pause(ObjectNode document) {
        var billing = document.withObject("/billing");
        var pause = billing.withArray("/pauseWindows").addObject();
        var from = near();
        pause.put("from", from.toString()).put("charge", random.nextBoolean() ? "NONE" : "REDUCED");
        pause.put("percent", decimal(90, 1));
        if (random.nextInt(4) > 0) {
            pause.put("to", from.plusDays(random.nextInt(100)).toString());
        }
        if (random.nextBoolean()) {
            pause.put("lineId", "l1");
        }
    }

    private void rent(ObjectNode document) {
        var devices = Histories.list(document, "equipment");
        var device = devices.addObject().put("lineId", "e" + devices.size()).put("mode", "RENTAL");
        device.put("from", near().toString()).putObject("tax").put("code", "SVC");
        device.putObject("price").put("model", "FLAT").put("unitAmount", decimal(80, 2));
    }

    private void price(ObjectNode line) {
        var price = line.putObject("price");
        line.remove("included");
        line.put("quantity", decimal(40, random.nextInt(3)));
        switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                price.put("model", "FLAT").put("unitAmount", random.nextInt(12) == 0 ? "0" : decimal(400, 2));
            case 3, 4, 5 -> price.put("model", "PER_UNIT").put("unitAmount", decimal(30, 2 + random.nextInt(3)));
            case 6 -> tiers(price.put("model", "TIERED_GRADUATED"));
            case 7 -> tiers(price.put("model", "TIERED_VOLUME"));
            case 8 -> packages(line, price);
            default -> {
                price.put("model", "PERCENT_OF").put("unitAmount", decimal(30, 2));
                return;
            }
        }
        bounds(price);
        if (price.has("unitAmount")) {
            overTime(price);
        }
    }

    private void overTime(ObjectNode price) {
        switch (random.nextInt(10)) {
            case 0 -> steps(price);
            case 1 -> season(price.putArray("seasonal").addObject());
            case 2 -> escalator(price);
            case 3 -> {
                season(price.putArray("seasonal").addObject());
                steps(price);
                escalator(price);
            }
            case 4 ->
                price.putObject("override")
                        .put("unitAmount", decimal(50, 2))
                        .put("author", "Ann")
                        .put("reason", "promised")
                        .put("until", later().toString());
            default -> price.put("currency", "USD");
        }
    }

    private void steps(ObjectNode price) {
        var from = near();
        for (int i = random.nextInt(2); i >= 0; i--) {
            price.withArray("/steps").addObject().put("from", from.toString()).put("unitAmount", decimal(60, 2));
            from = from.plusDays(1 + random.nextInt(90));
        }
    }

    private void season(ObjectNode season) {
        season.put("from", monthDay()).put("to", monthDay());
        season.put("kind", List.of("PERCENT", "AMOUNT", "OVERRIDE").get(random.nextInt(3)));
        season.put("value", decimal(40, 2));
    }

    private String monthDay() {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)).toString().substring(5);
    }

    private void escalator(ObjectNode price) {
        var escalator = price.putObject("escalator").put("kind", random.nextInt(4) == 0 ? "SCHEDULE" : "PERCENT");
        escalator.put("value", decimal(9, 2)).put("everyMonths", 1 + random.nextInt(12));
        escalator.put("firstOn", near().toString()).put("base", random.nextBoolean() ? "CURRENT" : "ORIGINAL");
        escalator.put("prorated", random.nextBoolean());
        if (random.nextInt(3) == 0) {
            escalator.put("floor", decimal(3, 2)).put("cap", random.nextInt(6) + 3 + ".5");
        }
    }

    private void tiers(ObjectNode price) {
        var tiers = price.putArray("tiers");
        int bound = 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            bound += 1 + random.nextInt(15);
            tier(tiers.addObject()).put("upTo", bound + (random.nextInt(4) == 0 ? ".5" : ""));
            bound += 1;
        }
        tier(tiers.addObject());
        ((ObjectNode) tiers.get(0)).put("flatWhenZero", random.nextBoolean());
    }

    private ObjectNode tier(ObjectNode tier) {
        return tier.put("unitAmount", decimal(12, 3)).put("flatAmount", random.nextBoolean() ? "0" : decimal(20, 2));
    }

    private void packages(ObjectNode line, ObjectNode price) {
        price.put("model", "PACKAGE").put("unitAmount", decimal(60, 2)).put("packageSize", 1 + random.nextInt(9));
        if (random.nextBoolean()) {
            line.putObject("included").put("quantity", decimal(10, 1));
        }
    }

    private void bounds(ObjectNode price) {
        if (random.nextInt(6) == 0) {
            price.put("minimumMinor", random.nextInt(10_000));
        }
        if (random.nextInt(6) == 0) {
            price.put("maximumMinor", 10_000 + random.nextInt(40_000));
        }
    }

    private void discount(ObjectNode line) {
        if (line == null) {
            return;
        }
        var discounts = (ArrayNode) line.get("discounts");
        var discount = discounts.addObject().put("code", "D" + discounts.size());
        boolean isPercent = random.nextBoolean();
        discount.put("kind", isPercent ? "PERCENT" : "AMOUNT").put("value", decimal(isPercent ? 100 : 60, 2));
        discount.put("appliesTo", random.nextInt(3) == 0 ? "CONTRACT" : "LINE");
        if (random.nextBoolean()) {
            discount.put("order", random.nextInt(3));
        }
        switch (random.nextInt(4)) {
            case 0 -> discount.put("maxPeriods", 1 + random.nextInt(4));
            case 1 -> discount.put("from", near().toString());
            case 2 -> discount.put("to", later().toString());
            default -> discount.put("reason", "loyal");
        }
    }

    private ObjectNode anyLine(ObjectNode document) {
        var lines = Histories.list(document, "services");
        return lines.isEmpty() ? null : (ObjectNode) lines.get(random.nextInt(lines.size()));
    }

    /** A day not far from today, in the past as often as ahead; often a first of a month. */
    private LocalDate near() {
        var near = day.plusDays(random.nextInt(120) - 60);
        var chosen = random.nextInt(4) == 0 ? near.withDayOfMonth(1) : near;
        return chosen.isBefore(start) ? start.plusDays(random.nextInt(20)) : chosen;
    }

    private LocalDate later() {
        return List.of(near(), day.plusDays(random.nextInt(300)), day.plusDays(40))
                .get(random.nextInt(3));
    }

    /** As text, so that no number is ever binary. */
    private String decimal(int below, int decimals) {
        var whole = Integer.toString(random.nextInt(below));
        return decimals == 0
                ? whole
                : whole + "."
                        + String.format(
                                Locale.ROOT, "%0" + decimals + "d", random.nextInt((int) Math.pow(10, decimals)));
    }
}
