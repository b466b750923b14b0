package perennial.contract;

import java.util.List;

/** Absent lists of a document are empty lists. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
