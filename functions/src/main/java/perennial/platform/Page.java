package perennial.platform;

import java.util.List;
import java.util.Optional;

/** One page of a query. An empty {@code next} means that there is no more. */
public record Page(List<Item> items, Optional<Query.Cursor> next) {}
