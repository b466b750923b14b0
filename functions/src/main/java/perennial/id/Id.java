package perennial.id;

/** An identifier: a non-blank string of at most 200 characters without control characters. */
public interface Id {
    String value();

    /** Returns the value, or refuses it naming the kind of identifier. */
    static String require(String kind, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(kind + " is missing");
        }
        if (value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(kind + " is over 200 characters or has control characters");
        }
        return value;
    }
}
