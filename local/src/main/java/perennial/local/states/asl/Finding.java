package perennial.local.states.asl;

/**
 * Something wrong with a definition.
 *
 * @param what file and place, what is wrong there and what would be right
 */
public record Finding(String what) {
    @Override
    public String toString() {
        return what;
    }
}
