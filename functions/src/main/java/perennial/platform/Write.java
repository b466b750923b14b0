package perennial.platform;

import java.util.Optional;

/** One conditional write of a whole item. */
public sealed interface Write {
    Key key();

    Condition condition();

    /** What is stored under the key once the write has taken effect, as far as the write decides it. */
    Optional<Item> effect();

    record Put(Item item, Condition condition) implements Write {
        @Override
        public Key key() {
            return item.key();
        }

        @Override
        public Optional<Item> effect() {
            return Optional.of(item);
        }
    }

    record Delete(Key key, Condition condition) implements Write {
        @Override
        public Optional<Item> effect() {
            return Optional.empty();
        }
    }

    /** Writes nothing; the whole commit fails when the condition does not hold. */
    record Check(Key key, Condition condition) implements Write {
        @Override
        public Optional<Item> effect() {
            return Optional.empty();
        }
    }

    static Write create(Item item) {
        return new Put(item, new Condition.Absent());
    }

    /** Replaces the stored item if it still has the version before this one's. */
    static Write replace(Item item) {
        return new Put(item, new Condition.VersionIs(item.version() - 1));
    }

    static Write put(Item item) {
        return new Put(item, new Condition.Always());
    }
}
