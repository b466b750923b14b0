package perennial.delivery;

import perennial.delivery.ChannelPlan.Way;
import perennial.delivery.document.CitedInvoices;
import perennial.delivery.document.ComposeInvoice;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.Issuer;
import perennial.invoicing.Invoice;
import perennial.settings.ChannelPolicy;

/** All that a message says and where it goes, as known at the moment of sending. */
record Dossier(
        Message message,
        Invoice invoice,
        CitedInvoices cited,
        Issuer issuer,
        Recipient recipient,
        ChannelPolicy policy,
        Way way) {

    InvoiceText text() {
        return ComposeInvoice.of(invoice, issuer, cited);
    }

    /** The contract's word counts, else the policy's. */
    boolean attachesPdf() {
        var terms = recipient.delivery();
        return terms == null || terms.attachPdf() == null ? policy.attachPdf() : terms.attachPdf();
    }
}
