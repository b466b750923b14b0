package perennial.invoicing;

/**
 * Where a large group's members and tips are kept.
 *
 * @param fingerprint and {@code parts} name the text that lists them
 * @param asOf version of the group that the text was written for; what has changed since has a row for each member
 */
public record Roll(String fingerprint, int parts, long asOf) {}
