package perennial.delivery.document;

import perennial.delivery.document.InvoiceText.Contact;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Letterhead;
import perennial.settings.Brand;

/** The sender's part of a document. */
record Letterheads(Issuer issuer, Addresses addresses) {
    private static final String SLATE = "#22405f";

    Letterhead letterhead() {
        var entity = issuer.entity();
        return new Letterhead(
                issuer.name(),
                CleanText.of(entity.legalName()),
                color(),
                addresses.lines(entity.address()),
                entity.registrations().stream()
                        .map(each -> new Fact(CleanText.of(each.label()), CleanText.of(each.value())))
                        .toList(),
                contact(),
                CleanText.of(issuer.brand().footer()));
    }

    private Contact contact() {
        Brand brand = issuer.brand();
        return new Contact(
                CleanText.of(brand.contactPhone()),
                CleanText.of(brand.contactEmail()),
                CleanText.of(brand.website()).replaceFirst("^https?://", ""));
    }

    /** Anything but a plain colour would be a way into the style sheet. */
    private String color() {
        var color = issuer.brand().color();
        return color != null && color.matches("#[0-9a-fA-F]{6}") ? color : SLATE;
    }
}
