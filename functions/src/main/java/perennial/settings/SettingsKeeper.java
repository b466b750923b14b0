package perennial.settings;

/** Keeps settings documents, every version of them. */
public interface SettingsKeeper {
    /**
     * What became of a document.
     *
     * @param version the one in force, counted from 1
     * @param refused whether the document in force may not become the given one, so that it stays
     */
    record Kept(long version, boolean changed, boolean refused) {}

    /** Makes the document the one in force, as a new version unless it is the one in force already. */
    Kept keep(Setting setting);
}
