package perennial.invoicing;

import java.util.List;

/** What recomputing an issued invoice comes to. */
public sealed interface Replayed {

    /** Byte for byte the same. */
    record Same() implements Replayed {}

    /** A person ordered it, or it was issued before snapshots were kept: there is nothing to recompute it from. */
    record WithoutBasis() implements Replayed {}

    /** What it was made from cannot be read as it was. */
    record Unreadable(String why) implements Replayed {}

    /** It comes out otherwise; {@code engineVersion} is that of the rules that issued it. */
    record Different(String engineVersion, List<Figure> figures) implements Replayed {
        public Different {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One value that differs.
     *
     * @param field JSON pointer into the invoice; lines are counted from 0
     * @param issued as it stands; empty when it stands nowhere
     * @param recomputed as it comes out today; empty when it does not
     */
    record Figure(String field, String issued, String recomputed) {}
}
