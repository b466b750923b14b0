package perennial.invoicing.run;

/** How a draft stands against what is stored. */
public enum Standing {
    /** Its group is unchanged: it can be issued. */
    READY,
    /** It is issued already, by a block whose answer was lost. */
    ISSUED,
    /** Its group has changed since: it must be drafted again. */
    OUTDATED
}
