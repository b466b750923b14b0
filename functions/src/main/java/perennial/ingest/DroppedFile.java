package perennial.ingest;

/**
 * A file that was dropped for import.
 *
 * @param key {@code inbound/<source>/<name>}; settings come under the source {@code settings}, metered events
 *     under {@code usage}
 * @param tag tells one content of the file from another
 */
public record DroppedFile(String key, String tag) {
    private static final String INBOUND = "inbound/";
    private static final String SETTINGS = "settings";
    private static final String USAGE = "usage";

    /** Whether the file lies where files for import lie. */
    public boolean isInbound() {
        return key.startsWith(INBOUND) && key.indexOf('/', INBOUND.length()) > 0 && !key.endsWith("/");
    }

    /** Whether it brings settings rather than contracts. */
    public boolean isSettings() {
        return source().equals(SETTINGS);
    }

    /** Whether it brings metered events. */
    public boolean isUsage() {
        return source().equals(USAGE);
    }

    /** The system that the file comes from: the first folder. */
    String source() {
        return key.substring(INBOUND.length(), key.indexOf('/', INBOUND.length()));
    }

    /** Where a result file goes: {@code outbound/<source>/<name>.<ending>}. */
    String result(String ending) {
        return "outbound/" + key.substring(INBOUND.length()) + "." + ending;
    }
}
