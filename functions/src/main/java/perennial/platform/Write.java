package perennial.platform;

/** One conditional write of a whole item. */
public sealed interface Write {
    Key key();

    Condition condition();

    record Put(Item item, Condition condition) implements Write {
        @Override
        public Key key() {
            return item.key();
        }
    }

    record Delete(Key key, Condition condition) implements Write {}

    /** Writes nothing; the whole commit fails when the condition does not hold. */
    record Check(Key key, Condition condition) implements Write {}

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
