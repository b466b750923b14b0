package perennial.platform;

/** What must be true of the stored item for a write to take effect. */
public sealed interface Condition {
    /** Nothing: for immutable items whose key is derived from their content. */
    record Always() implements Condition {}

    /** No item is stored under the key. */
    record Absent() implements Condition {}

    /** An item is stored and its {@code version} attribute is this one. */
    record VersionIs(long version) implements Condition {}

    /** An item is stored and one of its text attributes has this value. */
    record TextIs(String attribute, String value) implements Condition {}
}
