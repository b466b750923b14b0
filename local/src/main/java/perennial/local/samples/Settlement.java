package perennial.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a customer pays and is reached. */
enum Settlement {
    AUTOPAY_CARD,
    AUTOPAY_BANK,
    INVOICE,
    CHEQUE;

    static Settlement drawn(Draw draw, boolean consumer) {
        int percentile = draw.between(0, 99);
        if (percentile < (consumer ? 52 : 22)) {
            return AUTOPAY_CARD;
        }
        if (percentile < (consumer ? 68 : 40)) {
            return AUTOPAY_BANK;
        }
        return percentile < 84 ? INVOICE : CHEQUE;
    }

    void write(Deal deal) {
        var terms = deal.part("billing").putObject("terms");
        switch (this) {
            case AUTOPAY_CARD, AUTOPAY_BANK -> terms.put("kind", "BILLING_DATE");
            case INVOICE -> terms.put("kind", "NET").put("netDays", deal.party().consumer() ? 15 : 30);
            case CHEQUE -> terms.put("kind", "NET").put("netDays", 30);
        }
        writePayment(deal);
        Reach.drawn(deal, this).write(deal);
    }

    private void writePayment(Deal deal) {
        var payment = deal.part("payment").put("collection", collection());
        if (isAutopay()) {
            writeMethod(deal, payment.put("autoChargeAllowed", true).put("gateway", "stripe"));
        }
        if (this == CHEQUE && !deal.party().consumer()) {
            deal.part("billing")
                    .put("poNumber", "PO-" + (4_000 + deal.draw().number()))
                    .put("poRequired", true);
        }
    }

    private void writeMethod(Deal deal, ObjectNode payment) {
        payment.put("gatewayCustomerId", deal.draw().numbered("cus_sample%06d"));
        boolean card = this == AUTOPAY_CARD;
        var method = payment.withArray("/methods").addObject();
        method.put("ref", deal.draw().numbered("pm_sample%06d"));
        method.put("type", card ? "card" : "us_bank_account").put("priority", 1).put("status", "ACTIVE");
        if (!card) {
            method.put("mandateRef", deal.draw().numbered("mandate_sample%06d"));
        }
        var consent = method.putObject("consent").put("at", "2026-06-01T15:00:00Z");
        consent.put("textVersion", "autopay-3").put("channel", "portal");
    }

    boolean isAutopay() {
        return this == AUTOPAY_CARD || this == AUTOPAY_BANK;
    }

    private String collection() {
        return isAutopay() ? "AUTOPAY" : this == CHEQUE ? "CHECK_PO" : "INVOICE";
    }
}
