package perennial.ingest.read;

import perennial.contract.Finding;
import perennial.settings.PriceIndex;
import perennial.settings.Setting;

/** Settings that cannot be given another content, because what was billed by them must stay explained. */
public final class LastingContent {
    private LastingContent() {}

    /** Why this document does not take the place of the one that is known by its name. */
    public static Finding refusal(Setting next) {
        return next instanceof PriceIndex ? rewritten(next) : changed(next);
    }

    private static Finding changed(Setting next) {
        return BadValue.of(
                "PRICE_BOOK_IMMUTABLE",
                "/name",
                next.name(),
                "a price book of this name is known with other content, and contracts rely on it",
                "bring the prices in under a new name and let contracts name that book");
    }

    private static Finding rewritten(Setting next) {
        return BadValue.of(
                "PRICE_INDEX_REWRITTEN",
                "/values",
                next.name(),
                "values that were published before are changed, missing or preceded by others",
                "keep them as they are and add a revision as a value with its own, later publication date");
    }
}
