package perennial.local.samples;

/** The channel a customer prefers. */
enum Reach {
    EMAIL,
    SMS,
    PORTAL,
    PRINT;

    static Reach drawn(Deal deal, Settlement settlement) {
        int percentile = deal.draw().between(0, 99);
        if (settlement == Settlement.CHEQUE) {
            return percentile < 60 ? PRINT : EMAIL;
        }
        if (deal.party().consumer() && percentile < 22) {
            return SMS;
        }
        return percentile < 80 ? EMAIL : percentile < 93 ? PORTAL : PRINT;
    }

    void write(Deal deal) {
        var delivery = deal.part("delivery");
        var channels = delivery.putArray("channels").add(name());
        if (this == SMS || this == PORTAL) {
            channels.add("EMAIL");
        }
        delivery.put("preferred", name()).put("attachPdf", this == EMAIL).put("templateSet", "default");
        if (this == SMS) {
            var consent = delivery.putObject("smsConsent").put("status", "OPTED_IN");
            consent.put("at", "2026-05-04T18:30:00Z").put("source", "contract form");
        }
    }
}
