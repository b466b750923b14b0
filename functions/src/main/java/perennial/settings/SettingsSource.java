package perennial.settings;

/** Where the settings in force are read from. */
public interface SettingsSource {
    /** The newest version of every settings document, all read at one moment. */
    Settings current();
}
