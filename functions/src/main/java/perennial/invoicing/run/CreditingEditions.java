package perennial.invoicing.run;

import perennial.settings.Edition;
import perennial.settings.Editions;
import perennial.settings.LegalEntity.CreditPolicy;
import perennial.settings.Settings;

/**
 * The settings with which a run is reversed: what is taken back goes on a credit note, whatever the entity's policy, so
 * that each document pairs with the one it corrects. An invoice that was drafted with them says so in its edition's name.
 */
record CreditingEditions(Editions real) implements Editions {
    private static final String MARK = "+CREDIT_NOTES";

    @Override
    public Edition inForce() {
        var edition = real.inForce();
        return new Edition(edition.name() + MARK, edition.documents(), crediting(edition.settings()));
    }

    @Override
    public void keep(Edition edition) {
        real.keep(new Edition(unmarked(edition.name()), edition.documents(), edition.settings()));
    }

    @Override
    public Settings read(String name) {
        var settings = real.read(unmarked(name));
        return name.endsWith(MARK) ? crediting(settings) : settings;
    }

    private static String unmarked(String name) {
        return name.endsWith(MARK) ? name.substring(0, name.length() - MARK.length()) : name;
    }

    private static Settings crediting(Settings settings) {
        return settings.withEntities(entity -> entity.crediting(CreditPolicy.CREDIT_NOTE));
    }
}
