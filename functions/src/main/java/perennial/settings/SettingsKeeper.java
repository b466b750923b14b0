package perennial.settings;

/** Keeps settings documents, every version of them. */
public interface SettingsKeeper {
    /** What became of a document. {@code version} counts from 1. */
    record Kept(long version, boolean changed) {}

    /** Makes the document the one in force, as a new version unless it is the one in force already. */
    Kept keep(Setting setting);
}
