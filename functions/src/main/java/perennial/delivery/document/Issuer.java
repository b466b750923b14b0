package perennial.delivery.document;

import perennial.settings.Brand;
import perennial.settings.LegalEntity;

/** Who sends an invoice: the legal entity that bills, under one of its brands. */
public record Issuer(LegalEntity entity, Brand brand) {

    /** The name customers know: the brand's. */
    public String name() {
        return CleanText.of(brand.displayName() == null ? brand.name() : brand.displayName());
    }
}
