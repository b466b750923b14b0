package perennial.settings;

/** The editions of the settings: the one in force, and those that invoices were made from. */
public interface Editions {
    /** The settings in force, all read at one moment. */
    Edition inForce();

    /** Makes an edition one that can be read again; repeating it changes nothing. */
    void keep(Edition edition);

    /**
     * The settings of a kept edition.
     *
     * @throws perennial.failure.TerminalFailure when it was not kept, or no longer says what its name stands for
     */
    Settings read(String name);
}
