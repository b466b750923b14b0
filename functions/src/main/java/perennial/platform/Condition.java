package perennial.platform;

import java.util.Optional;

/** What must be true of the stored item for a write to take effect. */
public sealed interface Condition {
    /** Whether the condition holds for what is stored. */
    boolean holds(Optional<Item> stored);

    /** Nothing: for immutable items whose key is derived from their content. */
    record Always() implements Condition {
        @Override
        public boolean holds(Optional<Item> stored) {
            return true;
        }
    }

    /** No item is stored under the key. */
    record Absent() implements Condition {
        @Override
        public boolean holds(Optional<Item> stored) {
            return stored.isEmpty();
        }
    }

    /** An item is stored and its {@code version} attribute is this one. */
    record VersionIs(long version) implements Condition {
        @Override
        public boolean holds(Optional<Item> stored) {
            return stored.map(item -> item.attributes().get("version"))
                    .filter(found -> found.equals(version))
                    .isPresent();
        }
    }

    /** An item is stored and one of its text attributes has this value. */
    record TextIs(String attribute, String value) implements Condition {
        @Override
        public boolean holds(Optional<Item> stored) {
            return stored.map(item -> item.attributes().get(attribute))
                    .filter(value::equals)
                    .isPresent();
        }
    }
}
