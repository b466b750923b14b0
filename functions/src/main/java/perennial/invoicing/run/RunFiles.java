package perennial.invoicing.run;

import java.util.List;

/** The files that steps of a run pass on to each other, because a state carries keys and counts only. */
public interface RunFiles {
    <T> void write(String key, List<T> values);

    /** The values of a file that must be there. */
    <T> List<T> read(String key, Class<T> type);

    /** Keys that begin with the prefix, in text order. */
    List<String> list(String prefix);
}
