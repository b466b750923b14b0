package perennial.delivery.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de"})
    void every_language_has_the_same_words_with_the_same_gaps(String language) {
        var english = bundle("en");
        var other = bundle(language);
        assertEquals(english.keySet(), other.keySet());
        english.keySet().forEach(key -> assertEquals(gaps(english.getString(key)), gaps(other.getString(key)), key));
    }

    @Test
    void a_language_that_is_not_ours_gets_english_words_with_its_own_regions_dates() {
        var words = Words.of("sv-SE");
        assertEquals("Invoice", words.say("invoice"));
        assertEquals("en-SE", words.language());
    }

    @Test
    void no_language_or_an_unreadable_one_is_american_english() {
        assertEquals("en-US", Words.of(null).language());
        assertEquals("en-US", Words.of("???").language());
    }

    private static Set<String> gaps(String text) {
        assertFalse(text.isBlank());
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "perennial.delivery.document.words",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
