package perennial.settings;

import java.util.List;

/**
 * The settings as they were at one moment.
 *
 * @param name the fingerprint of what they say, by which they can be read again
 * @param documents which version of which document says it
 */
public record Edition(String name, List<Document> documents, Settings settings) {

    /** One version of a settings document, which never changes; {@code id} is its kind and name. */
    public record Document(String id, long version) {}

    public Edition {
        documents = List.copyOf(documents);
    }
}
