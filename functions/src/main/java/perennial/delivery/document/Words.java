package perennial.delivery.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The fixed words of documents and messages in one language. A customer whose language is not among them gets English
 * words with the dates and amounts of their own region.
 */
public final class Words {
    private static final Set<String> LANGUAGES = Set.of("en", "es", "fr", "de");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final String kind;

    private Words(Locale locale, String kind) {
        this.locale = locale;
        this.kind = kind;
        this.texts = ResourceBundle.getBundle(
                "perennial.delivery.document.words", Locale.of(locale.getLanguage()), NO_FALLBACK);
    }

    /** Words for a BCP 47 tag such as {@code es-US}; null or an unreadable tag means American English. */
    public static Words of(String languageTag) {
        return new Words(supported(Locale.forLanguageTag(languageTag == null ? "" : languageTag)), "");
    }

    /** The words of credit notes, which are those of invoices where they have none of their own. */
    public Words ofCreditNotes() {
        return new Words(locale, "credit.");
    }

    /** The locale that also forms dates and amounts. */
    public Locale locale() {
        return locale;
    }

    /** The language as documents declare it. */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * The text of a key, its {@code {0}} replaced by the arguments, which must already be texts.
     *
     * @throws MissingResourceException when the language lacks the key
     */
    public String say(String key, String... arguments) {
        var pattern = texts.getString(texts.containsKey(kind + key) ? kind + key : key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static Locale supported(Locale asked) {
        var language = LANGUAGES.contains(asked.getLanguage()) ? asked.getLanguage() : "en";
        var region = asked.getCountry().isEmpty() && language.equals("en") ? "US" : asked.getCountry();
        return Locale.of(language, region);
    }
}
